import { useTranslation } from 'react-i18next';
import type { PostRole } from '../graphql';
import { BodyMark, type MarkedBody } from '../ui/BodyMark';
import './session.css';

interface Props {
  posts: readonly {
    readonly role: PostRole;
    readonly party: string | null;
    readonly body: (MarkedBody & { readonly id: string; readonly name: string }) | null;
  }[];
}

/** What a person is: one line per seat, deputyship or post. */
export function Posts({ posts }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="posts">
      {posts.map(({ role, party, body }, index) => (
        <li key={index}>
          <BodyMark body={body ?? 'kommunedirektor'} size="sm" />
          <span>
            {body
              ? t('session.postIn', { role: t(`body.role.${role}`), body: body.name })
              : t(`body.role.${role}`)}
            {party && <small>{party}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
