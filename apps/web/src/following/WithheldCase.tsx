import { useTranslation } from 'react-i18next';

/** All that is told of a case that is not the public's: that it is so, and by which paragraph. */
export function WithheldCase({ withheld }: { withheld: { screened: boolean; legalBasis: string } }) {
  const { t } = useTranslation();
  return (
    <>
      {t(withheld.screened ? 'following.screened' : 'following.closed.item')}: {withheld.legalBasis}
    </>
  );
}
