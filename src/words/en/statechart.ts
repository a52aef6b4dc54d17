// What does the view of the statechart say, in English?
export const statechart = {
  'statechart.find': 'Find a track',
  'statechart.regions': '{count, plural, one {# region} other {# regions}}, side by side',
  'statechart.all': 'All regions',
  'statechart.picture': '{track} stands at {stage}',
  'statechart.if': 'if {guard}',
  'statechart.always': 'on no condition',
  'statechart.also': 'Also moves',
} as const;
