/** What an invented group wants to do, with a sentence or two for each question. «PLACE» becomes the neighbourhood. */
export interface SampleActivity {
  readonly group: string;
  readonly title: string;
  readonly summary: string;
  readonly theme: string;
  readonly askedPounds: number;
  readonly minimumPounds: number;
  readonly why: string;
}

function activity(
  group: string,
  title: string,
  theme: string,
  [askedPounds, minimumPounds]: readonly [number, number],
  summary: string,
  why: string,
): SampleActivity {
  return { group, title, theme, askedPounds, minimumPounds, summary, why };
}

/** Twenty plainly invented groups with something to do; each stands in two neighbourhoods of a sample round. */
export const sampleActivities: readonly SampleActivity[] = [
  activity(
    'Marigold Walking Circle',
    'Slow walks and warm drinks',
    'moving-more',
    [1800, 1200],
    'A slow walk each Tuesday in PLACE, at a pace that suits the slowest, ending with tea and a sit-down.',
    'People who are out of breath or out of practice told us that other walks are too fast for them.',
  ),
  activity(
    'The Thursday Table',
    'A shared meal for people who eat alone',
    'loneliness',
    [3200, 2400],
    'Neighbours cook and eat together in PLACE every Thursday, and take a portion home for the next day.',
    'Link workers know many people here who go days without talking to anyone over a meal.',
  ),
  activity(
    'Paper Boats Carers',
    'A morning off for carers',
    'carers',
    [4200, 3000],
    'A fortnightly morning in PLACE where carers do what they like while trained volunteers sit with those they look after.',
    'Carers said that they do not need another leaflet; they need three hours.',
  ),
  activity(
    'Kettle and Keyboard',
    'Getting online without hurry',
    'digital',
    [2100, 1500],
    'One-to-one help with phones and tablets in PLACE: appointments, video calls, seeing photos of grandchildren.',
    'Booking a doctor’s appointment now needs a screen, and many people here have nobody to ask.',
  ),
  activity(
    'Sunflower Allotment Friends',
    'Growing together',
    'low-mood',
    [2750, 1900],
    'A shared plot in PLACE with raised beds, for people who feel low or anxious, with a cup of tea and no questions.',
    'People who have been through a hard time asked for something to do with their hands.',
  ),
  activity(
    'Pennywise Neighbours',
    'Money talks, kindly',
    'money',
    [3900, 2900],
    'Weekly drop-in in PLACE where trained volunteers help people open the letters they are afraid of.',
    'The nearest advice is two buses away and has a six-week wait.',
  ),
  activity(
    'Second Breakfast Club',
    'Breakfast before school',
    'food',
    [4800, 3600],
    'A free breakfast for children and whoever brings them, three days a week in PLACE.',
    'Teachers and link workers both tell us of children who come in hungry.',
  ),
  activity(
    'Drumline Youth',
    'Drums after dark',
    'young-people',
    [3600, 2500],
    'Drumming for 13 to 18 year olds in PLACE on Friday evenings, led by young people who began with us.',
    'There is nowhere warm to go on Friday evenings without paying.',
  ),
  activity(
    'Chair Yoga with Friends',
    'Gentle movement, sitting down',
    'moving-more',
    [1250, 900],
    'Movement to music on chairs in PLACE for people with pain or poor balance.',
    'People leaving physiotherapy have nothing to go on to.',
  ),
  activity(
    'Lantern Bereavement Group',
    'Evenings for people who have lost someone',
    'loneliness',
    [2400, 1800],
    'Two evenings a month in PLACE, with somebody who has been there and knows when to say nothing.',
    'The hospice list is full, and evenings are the hardest time.',
  ),
  activity(
    'Mother Tongue Tea',
    'Tea in your own language',
    'loneliness',
    [2950, 2000],
    'Women who speak little English meet in PLACE with somebody who speaks their language and a health worker.',
    'Many have not registered with a doctor because nobody could explain how.',
  ),
  activity(
    'Fix-It Shed',
    'Mending things, side by side',
    'low-mood',
    [4600, 3300],
    'A workshop in PLACE where men who would not come to a group come to mend a chair.',
    'Link workers find it hard to offer men anything that does not look like a group.',
  ),
  activity(
    'Sing for Breath',
    'Singing for tired lungs',
    'moving-more',
    [1950, 1400],
    'Weekly singing in PLACE for people with long-term breathing problems, led by a trained singer.',
    'People with lung conditions asked for something other than the gym.',
  ),
  activity(
    'Open Larder',
    'A shop where you pay what you can',
    'food',
    [5000, 4000],
    'Fresh food at cost or less in PLACE, with recipes and a chat.',
    'The food bank helps for a week. People told us that they want to choose their own food.',
  ),
  activity(
    'Young Carers’ Den',
    'Saturdays for young carers',
    'carers',
    [4400, 3200],
    'Saturdays in PLACE for children who look after somebody, with games, homework help and a hot lunch.',
    'Young carers here asked for a place where they are not the grown-up.',
  ),
  activity(
    'Scroll Safely',
    'Online and safe',
    'digital',
    [1400, 1000],
    'Six short sessions in PLACE on spotting scams, for older people and whoever helps them.',
    'Three people we know lost money to a telephone trick last winter.',
  ),
  activity(
    'The Listening Bench',
    'A bench with somebody on it',
    'loneliness',
    [900, 600],
    'A trained listener sits on the same bench in PLACE at the same time each week, whatever the weather.',
    'Not everybody will walk through a door with a sign on it.',
  ),
  activity(
    'Stitch and Settle',
    'Sewing for people new to the area',
    'low-mood',
    [2250, 1600],
    'Sewing machines, fabric and company in PLACE for people who have just arrived.',
    'People placed here in temporary housing know nobody and have little to do.',
  ),
  activity(
    'Wheels of Welcome',
    'Lifts to what is on',
    'loneliness',
    [3850, 2700],
    'Volunteer drivers take people in PLACE who cannot use buses to groups that they were referred to.',
    'Half of those we ask say that they would go, if only they could get there.',
  ),
  activity(
    'Goalmouth Girls',
    'Football for girls who do not play',
    'young-people',
    [1650, 1100],
    'Friendly football in PLACE for girls of 11 to 16 who have never played.',
    'Girls told us that the clubs are for people who are good already.',
  ),
];
