import { people, type Town } from '#platform/samples'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Rows of one sitting, for tests that begin after it: what was said is given, not convened and voted. */
export const ids = {
  body: id(1),
  other: id(2),
  meeting: id(11),
  otherMeeting: id(12),
  open: id(21),
  closedItem: id(22),
  otherItem: id(23),
  first: id(31),
  second: id(32),
  third: id(33),
  question: id(34),
  closed: id(35),
  otherBody: id(36),
} as const

const persons = ['山本 文子', '前田 勉', '林 美和'] as const

/** Two bodies with a meeting each; the first has public minutes, an open item and a closed one. */
export async function fillSitting(town: Town): Promise<void> {
  const { engine } = town
  const { city } = people.member
  const account = (await town.person(people.member)).id
  const section = (await town.person(people.officer)).section?.id ?? null
  const run = (text: string, values: readonly unknown[] = []) => engine.asOwner(text, [...values])
  for (const [n, [body, name, basis]] of [
    [ids.body, '産業振興会議（見本）', '条例'],
    [ids.other, '別の懇談会（見本）', '要綱'],
  ].entries()) {
    await run(
      `insert into councils.bodies (city, id, name, kana, basis, purpose, seats_max, term_months,
        quorum_rule, section_id, established_on, has_inquiries, may_recommend, name_mode)
       values ($1, $2, $3, 'か', $4, '産地の振興', 10, 24, '過半数', $5, '2026-04-01', $6, $6, '委員A')`,
      [city, body, name, basis, section, basis === '条例'],
    )
    const meeting = n === 0 ? ids.meeting : ids.otherMeeting
    await run(
      `insert into councils.meetings (city, id, body_id, number, title, held_on, starts_at, ends_at,
        place, published_on)
       values ($1, $2, $3, 1, '第1回', '2026-07-15', '14:00', '15:30', '市役所', $4)`,
      [city, meeting, body, n === 0 ? '2026-08-10' : null],
    )
  }
  await run(
    `insert into councils.items (city, id, meeting_id, number, kind, title, is_closed, closed_reason)
     values ($1, $2, $5, 1, '協議', 'ろう付けの担い手', false, ''),
       ($1, $3, $5, 2, '協議', '個別の支援', true, '情報公開条例第7条第3号'),
       ($1, $4, $6, 1, '協議', '別の議題', false, '')`,
    [city, ids.open, ids.closedItem, ids.otherItem, ids.meeting, ids.otherMeeting],
  )
  for (const [n, name] of persons.entries()) {
    // The account may be somebody's already: then that somebody sits here too.
    const { rows } = await run(
      `with made as (
         insert into councils.people (city, id, name, kana, account_id) values ($1, $2, $3, 'か', $4)
         on conflict (city, account_id) do nothing returning id)
       select id from made union select id from councils.people where city = $1 and account_id = $4`,
      [city, id(41 + n), name, n === 0 ? account : null],
    )
    await run(
      `insert into councils.members (city, id, body_id, person_id, category, term_from, term_to,
        term_number, nominated_at, appointed_on, publishes_name)
       values ($1, $2, $3, $4, '事業者', '2026-04-01', '2028-03-31', 1, now(), '2026-04-01', true)`,
      [city, id(51 + n), ids.body, String(rows[0]?.id)],
    )
  }
  const said = [
    [
      ids.first,
      ids.meeting,
      ids.open,
      51,
      '意見',
      '一軒で教えるのは無理だが、三軒で曜日を分ければ教えられる。',
    ],
    [ids.second, ids.meeting, ids.open, 52, '意見', 'うちだけでは教えきれない。'],
    [ids.third, ids.meeting, ids.open, 53, '要望', '交替で教える仕組みをつくってほしい。'],
    [ids.question, ids.meeting, ids.open, 52, '質問', '講師は何人いますか。'],
    [ids.closed, ids.meeting, ids.closedItem, 51, '意見', '取引先の名が出ない形で支えてほしい。'],
    [ids.otherBody, ids.otherMeeting, ids.otherItem, null, '意見', '別の会議で述べたこと。'],
  ] as const
  for (const [seq, [utterance, meeting, item, speaker, kind, text]] of said.entries()) {
    await run(
      `insert into councils.utterances (city, id, meeting_id, item_id, seq, speaker, member_id,
        speaker_name, kind, text, public_text, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, now())`,
      [
        city,
        utterance,
        meeting,
        item,
        seq + 1,
        speaker === null ? '参考人' : '委員',
        speaker === null ? null : id(speaker),
        speaker === null ? '見本 次郎' : '',
        kind,
        text,
      ],
    )
  }
}
