import { longDate } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../ui/useNow';
import { RouteStrands } from '../route/RouteStrands';
import type { StepProps } from './step';

/** Everything as it will be registered, before one confirms. */
export function ReviewStep({ filled, choices }: StepProps) {
  const { t } = useTranslation();
  const today = useToday();
  const booklet = choices.booklets.find(({ id }) => id === filled.booklet);
  const facts = [
    ['case.title', filled.title],
    ['case.saksnr', filled.saksnr],
    ['case.dokumentnr', filled.dokumentnr],
    ['case.lopenr', filled.lopenr],
    ['case.klassering', filled.klassering],
    ['case.deadline', filled.deadline && longDate(filled.deadline)],
    ['case.theBooklet', booklet?.title ?? ''],
    ['case.attachments', filled.attachments.map(({ title }) => title).join(', ')],
  ] as const;
  const route = filled.route.map(({ key, body, task, due }, index) => ({
    id: key,
    position: index + 1,
    body: choices.bodies.find(({ id }) => id === body) ?? null,
    task,
    due: due || null,
    state: 'pending' as const,
    result: null,
  }));
  return (
    <div className="review">
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div>
        <h3>{t('case.route')}</h3>
        <RouteStrands route={route} deadline={filled.deadline || null} today={today} />
      </div>
      <p className="quiet">{t('case.register.review.how')}</p>
    </div>
  );
}
