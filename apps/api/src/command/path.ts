import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from '@samsvar/domain';
import { refuseTooLarge } from '@samsvar/exchange';

/** Where a file that was named at the terminal lies. Refuses `file_not_found` and `file_too_large`. */
export async function pathOf(file: string): Promise<string> {
  const found = (await sized(resolve(file))) ?? (await sized(resolve(process.env['INIT_CWD'] ?? '.', file)));
  if (!found) throw new Refusal('file_not_found', { file });
  refuseTooLarge(found.size);
  return found.path;
}

/** A regular file and its size; npm runs scripts in the project's folder, and the file may be named from another. */
async function sized(path: string): Promise<{ path: string; size: number } | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size } : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
