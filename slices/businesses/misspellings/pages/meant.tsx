import { Section } from '#ui'
import { business } from '../../addresses.ts'
import type { Meant } from '../rules.ts'

/** 「もしかして」: names that differ from what was typed by one character, each with what differs. */
export function MeantNames({ meant }: { meant: readonly Meant[] }) {
  if (meant.length === 0) return null
  return (
    <Section title="もしかして" note="一文字ちがいの事業者">
      <ul class="rows">
        {meant.map(({ id, name, why }) => (
          <li>
            <a href={business({ businessId: id })}>{name}</a>{' '}
            <span class="mut s14">入れた言葉は、{why}かもしれません</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
