// How are lengths of time said in English?
export const times = {
  'time.years': '{count, plural, one {# year} other {# years}}',
  'time.months': '{count, plural, one {# month} other {# months}}',
  'time.weeks': '{count, plural, one {# week} other {# weeks}}',
  'time.days': '{count, plural, one {# day} other {# days}}',
  'time.at-once': 'at once',
  'time.estimates': '{typical} ({low} to {high})',
} as const;
