import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { Fact, Facts, Prose, SampleTag, Section, Stack, Tag, type TagKind } from '#ui'
import type { Wording } from '../../vision-wordings/rules.ts'
import { backersShown, stateOf, type VisionState } from '../rules.ts'
import type { Vision, YearLine } from '../tables.ts'

const kinds: Readonly<Record<VisionState, TagKind>> = {
  下書き: 'line',
  提出: 'warn',
  公開: 'key',
  受け止め: 'ok',
  連携: 'ok',
  終了: 'line',
}

/** A rewriting that waits does not take the state of what is published. */
export function VisionTag({ vision, words }: { vision: Vision; words?: Wording }) {
  const state = stateOf(vision)
  return (
    <>
      <Tag kind={kinds[state]}>{words ? words.states[state] : state}</Tag>
      {vision.isSample && <SampleTag />}
    </>
  )
}

/** The leader's text as it was written. */
export function VisionText({ vision, words }: { vision: Vision; words: Wording }) {
  return (
    <>
      <Section title={words.picture}>
        <Prose text={vision.picture} />
      </Section>
      <Section title={words.things}>
        <Facts>
          <Fact term="1">{vision.firstThing}</Fact>
          <Fact term="2">{vision.secondThing}</Fact>
          <Fact term="3">{vision.thirdThing}</Fact>
        </Facts>
      </Section>
      <Facts>
        <Fact term={words.leader}>{`${vision.leaderName}（${vision.leaderKind}）`}</Fact>
        <Fact term={words.horizon}>
          {words.lang === 'en'
            ? `FY${vision.horizonYear}`
            : formatFiscalYear(toFiscalYear(vision.horizonYear))}
        </Fact>
        <Fact term={words.area}>
          {[vision.area, vision.cluster].filter((part) => part !== '').join('　')}
        </Fact>
        <Fact term={words.asked}>
          {vision.asked === '' ? words.nothingAsked : <Prose text={vision.asked} />}
        </Fact>
        {vision.indicators !== '' && <Fact term={words.indicators}>{vision.indicators}</Fact>}
      </Facts>
    </>
  )
}

/** Named backers, and how many others: never who they are. */
export function Backers(props: {
  backers: readonly { readonly name: string; readonly isNamed: boolean }[]
  words: Wording
}) {
  const { names, others } = backersShown(props.backers)
  if (names.length === 0 && others === '') return <p>{props.words.noBackers}</p>
  const shown = props.words.lang === 'en' && others !== '' ? englishOthers(others) : others
  return (
    <Stack>
      {[...names, shown]
        .filter((one) => one !== '')
        .map((one) => (
          <div>{one}</div>
        ))}
    </Stack>
  )
}

const englishOthers = (others: string) => `and ${others.replace(/\D/g, '')} more`

export function YearLines({ lines, words }: { lines: readonly YearLine[]; words: Wording }) {
  if (lines.length === 0) return <p>{words.noLines}</p>
  return (
    <Facts>
      {lines.map(({ fiscalYear, line }) => (
        <Fact
          term={
            words.lang === 'en' ? `FY${fiscalYear}` : formatFiscalYear(toFiscalYear(fiscalYear))
          }
        >
          {line}
        </Fact>
      ))}
    </Facts>
  )
}
