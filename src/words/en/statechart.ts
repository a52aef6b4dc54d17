// What does the view of the statechart say, in English?
export const sentences = {
  'statechart.find': 'Find a track',
  'statechart.regions': '{count, plural, one {# region} other {# regions}}, side by side',
  'statechart.all': 'All regions',
  'statechart.picture': '{track} stands at {stage}',
  'statechart.if': 'if {guard}',
  'statechart.always': 'on no condition',
  'statechart.also': 'Also moves',

  'statechart.paper': '{name}, as a statechart',
  'statechart.paper-end':
    'The filled stage is where each track stands after step {number}, “{step}”.',
  'statechart.paper-start': 'The filled stage is where each track stands before the first step.',
  'statechart.paper-key':
    'Arcs above the line lead on, arcs below lead back. Thick: a step is possible from here. Dashed: a setback.',
} as const;
