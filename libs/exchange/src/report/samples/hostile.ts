/** Words that somebody could type and that some format would take for its own. */
export const HOSTILE: readonly string[] = [
  '#import "x": y; #read("/etc/passwd") #{ 1 + 1 } #panic()',
  '$x^2$ og *fet* og _kursiv_ og `kode` og @referanse og <merke> og ~ og \\ til slutt \\',
  '= Overskrift = og - punkt og + nummer og / ledd: her',
  '<w:p>&amp;</w:p> ]]> <!-- & "sitat" \'apostrof\'',
  '{{title}} $t(document.page) {page} {pages} %s ${x}',
  '1. Ikke en liste, men 12 − 3 = 9 … «slik» – og — slik',
  'Čáhci, đuohta, ŋála ja ŧaŧŧa; Łódź; Ærlig, Øst, Åsen',
  'enkolossaltlangtordsomingenlinjeiheleverdenkunneromme0123456789ogsomalikevelmåstå og fjord, fint, offisiell',
  'https://fjordby.example/et/veldig/langt/og/ubrytelig/navn/som/ingen/linje/rommer/noen/gang/i/verden?a=1&b=2#c',
];
