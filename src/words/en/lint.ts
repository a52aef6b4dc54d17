// What is said, in English, about each thing in a scenario that looks like a mistake?
export const sentences = {
  'lint.unreachable-stage': 'no step leads the track "{track}" to the stage "{stage}"',
  'lint.never-possible': '"{id}" can never be taken',
  'lint.never-possible-because': '"{id}" can never be taken, because of {because}',
  'lint.always-true': 'this always holds, so it asks for nothing',
  'lint.never-true': 'this never holds',
  'lint.outside-gauge':
    'the gauge "{gauge}" goes from {min} to {max}, so the bound {bound} makes no difference or is never met',
  'lint.idle-member': '"{id}" can never be taken, so the outcome "{outcome}" cannot end with it',
  'lint.idle-commitment': 'nothing that starts the commitment "{id}" can ever be taken',
  'lint.idle-promise': 'what the commitment "{id}" asks for or forbids can never be taken',
  'lint.missing-source': '"{id}" names no source',
  'lint.missing-rationale': '"{id}" says what it is worth and not why: a rationale is missing',
  'lint.unused-milestone': 'no condition uses the milestone "{id}"',
  'lint.unused-party': 'nothing mentions the party "{id}"',
  'lint.unused-source': 'nothing names the source "{id}"',
  'lint.unproven':
    '{note}, as far as the first {looked, plural, one {# situation shows} other {# situations show}}',
} as const;
