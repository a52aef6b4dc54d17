// What does the view of the statechart say, in English?
export const sentences = {
  'statechart.find': 'Find a track',
  'statechart.regions': '{count, plural, one {# region} other {# regions}}, side by side',
  'statechart.all': 'All regions',
  'statechart.arrows': 'Arrows of {track}',
  'statechart.lit': '{step}: {from} → {to}. Possible now: press to take it.',
  'statechart.dim': '{step}: {from} → {to}. Blocked: {why}',
  'statechart.elsewhere': '{step}: {from} → {to}. Not from here: the track stands at {stage}.',
  'statechart.told': 'The arrow in words',
  'statechart.hint':
    'A lit arrow is a step that is possible now: press it to take it. A dim one tells what it lacks. Arrows on the left lead on, on the right back; setbacks are dashed.',
  'statechart.from-here': 'From {stage}, where it stands',
  'statechart.others': 'From elsewhere',
  'statechart.none-from-here': 'No arrow leads on from {stage}.',
  'statechart.if': 'if {guard}',
  'statechart.always': 'always possible',
  'statechart.also': 'Also moves',

  'statechart.paper': '{name}, as a statechart',
  'statechart.paper-end':
    'The filled stage is where each track stands after step {number}, “{step}”.',
  'statechart.paper-start': 'The filled stage is where each track stands before the first step.',
  'statechart.paper-key':
    'Arcs above the line lead on, arcs below lead back. Thick: a step is possible from here. Dashed: a setback.',
} as const;
