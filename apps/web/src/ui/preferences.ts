/** What a reader chooses about the look on this machine: colours and the size of text. */
import { useSyncExternalStore } from 'react';

export const COLOUR_SCHEMES = ['auto', 'light', 'dark'] as const;
export const TEXT_SIZES = ['sm', 'md', 'lg'] as const;
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];
export type TextSize = (typeof TEXT_SIZES)[number];

interface Preference<Value extends string> {
  readonly use: () => Value;
  readonly choose: (value: Value) => void;
  readonly apply: () => void;
}

/** A choice that is kept in this browser and stands as an attribute on <html>, where the style sheets read it. */
function preference<Value extends string>(
  key: string,
  attribute: string,
  values: readonly Value[],
  first: Value,
): Preference<Value> {
  const listeners = new Set<() => void>();
  const read = (): Value => values.find((value) => value === localStorage.getItem(key)) ?? first;
  const apply = () => document.documentElement.setAttribute(attribute, read());
  return {
    apply,
    use: () =>
      useSyncExternalStore((listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      }, read),
    choose: (value) => {
      localStorage.setItem(key, value);
      apply();
      listeners.forEach((listener) => listener());
    },
  };
}

export const colourScheme = preference('samsvar.colours', 'data-color-scheme', COLOUR_SCHEMES, 'auto');
export const textSize = preference('samsvar.text', 'data-size', TEXT_SIZES, 'md');
