import { people, type Town } from '#platform/samples'
import { askNote } from '../sensitive-notes/actions/ask-note.ts'
import type { Known } from './lines.ts'

/** One request that waits for the head (見本), so that the way through approval can be seen. */
export async function fillSensitiveNotes(town: Town, { businesses }: Known): Promise<void> {
  town.at('2026-11-19T10:00:00+09:00')
  await town.do(people.officer, askNote, {
    businessId: businesses.get('髙嶋めっき工業株式会社'),
    about: '後継の状態',
    body: '（見本）代表の入院のため、退院の知らせがあるまで後継の話し合いを止めている。',
    need: '次の訪問の時期を決めるため',
  })
}
