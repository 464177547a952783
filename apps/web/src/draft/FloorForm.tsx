import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { SetRewordingFloor } from './disposition.operations';

/** How much of a point's words must stand before «included» asks for a new decision. */
export function FloorForm({ floor, may, refetch }: { floor: number; may: boolean; refetch: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [written, setWritten] = useState(String(floor));
  const [wrong, setWrong] = useState(false);
  const [{ error, fetching }, set] = useMutation(SetRewordingFloor);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const percent = Number(written.trim() || NaN);
    const fits = Number.isInteger(percent) && percent >= 0 && percent <= 100;
    setWrong(!fits);
    if (!fits || !(await set({ percent })).data) return;
    announce(t('disposition.rules.saved'));
    refetch();
  };
  return (
    <section aria-labelledby="floor">
      <h2 id="floor">{t('disposition.rules.floor')}</h2>
      <p className="quiet">{t('disposition.rules.floorHow')}</p>
      <p>{t('disposition.rules.floorNow', { percent: floor })}</p>
      {may && (
        <form noValidate onSubmit={(event) => void submit(event)}>
          <TextField
            label={t('disposition.rules.floorLabel')}
            inputMode="numeric"
            value={written}
            problem={wrong ? t('disposition.rules.floorWrong') : undefined}
            onChange={({ target }) => setWritten(target.value)}
          />
          <Problem error={error} />
          <div className="reasons__acts">
            <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
              {t('disposition.rules.save')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
