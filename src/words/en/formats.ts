// What are the file formats called in English?
export const formats = {
  'format.json': 'Roadmap (JSON)',
  'format.resolved': 'Roadmap with every branch worked out (JSON)',
} as const satisfies Record<string, string>;
