/** The administration of Fjordby, and who reads what. The elected stand in bystyret.ts and bodies.ts. All is invented. */

/** Posts in the administration. */
export const POSTS = [
  { name: 'Arnfinn Rauberg', role: 'kommunedirektor' },
  { name: 'Marte Sundlid', role: 'caseWorker' },
  { name: 'Henrik Aspehaug', role: 'caseWorker' },
  { name: 'Wenche Torsnes', role: 'administrator' },
] as const;

/** Those who want to be spoken to in nynorsk; all others want bokmål. */
export const NYNORSK: readonly string[] = [
  'Henrik Aspehaug',
  'Håkon Steinsland',
  'Berit Haugsdal',
  'Ingrid Kvamsdal',
  'Yngve Myklebø',
  'Åse Kleppestø',
  'Ragnvald Hestnes',
  'Sunniva Aarvik',
  'Marius Kvernland',
  'Ellen Bratthaug',
  'Rune Hovdenak',
];
