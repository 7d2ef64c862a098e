import type { Here } from '#platform'
import { Day, Fact, Facts, Instant, LinkButton, Notice, Prose, Section, Tag, Timeline } from '#ui'
import type { Part } from '../../application-papers/rules.ts'
import { letter, rejectionLetter } from '../../corrections/addresses.ts'
import { correctionsOf, itemsOf } from '../../corrections/tables.ts'
import { leftInWords } from '../../processing-clocks/rules.ts'
import type { CaseClock } from '../../processing-clocks/tables.ts'
import { receipt } from '../../receipts/addresses.ts'
import { receiptsOf } from '../../receipts/tables.ts'
import { stepsOf } from '../../steps/tables.ts'
import { toTheSecond } from '../rules.ts'

const lampKinds = { 余裕: 'ok', 注意: 'warn', 超過: 'bad' } as const

/** 「あと12日」, in the colour of its lamp and in words; nothing once the notice is out. */
export function ClockTag({ clock }: { clock: CaseClock | null }) {
  if (clock === null || clock.isOver) return null
  return <Tag kind={lampKinds[clock.lamp]}>{leftInWords(clock)}</Tag>
}

export function ClockFacts({ clock }: { clock: CaseClock }) {
  const stopped = clock.stopped === 0 ? '' : `（止まっていた${clock.stopped}日を除く）`
  return (
    <Facts>
      <Fact term="標準処理期間">{`${clock.standard}日`}</Fact>
      <Fact
        term={clock.isOver ? '通知までの日数' : '数えた日数'}
      >{`${clock.elapsed}日${stopped}`}</Fact>
      {!clock.isOver && (
        <Fact term="残り">
          <ClockTag clock={clock} />
        </Fact>
      )}
    </Facts>
  )
}

/** Everything that the applicant wrote, part by part. */
export function WrittenParts({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map(({ title, rows }) => (
        <Section title={title}>
          <Facts>
            {rows.map(([label, text]) => (
              <Fact term={label}>{text === '' ? null : <Prose text={text} />}</Fact>
            ))}
          </Facts>
        </Section>
      ))}
    </>
  )
}

/** 受付票, the latest first. The application was loaded through the person. */
export async function receiptList(here: Here, applicationId: string) {
  const receipts = await receiptsOf(here, applicationId)
  if (receipts.length === 0) return null
  return (
    <Section title="受付票">
      <ul>
        {receipts.map(({ id, label, receivedAt }) => (
          <li>
            <a href={receipt({ receiptId: id })}>{label}</a>
            {`　${toTheSecond(receivedAt)}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What was to be put right, and what became of it. */
export async function correctionList(here: Here, applicationId: string) {
  const corrections = await correctionsOf(here, applicationId)
  if (corrections.length === 0) return null
  const items = await itemsOf(
    here,
    corrections.map(({ id }) => id),
  )
  return (
    <Section title="補正">
      {corrections.map((one) => (
        <Notice kind={one.answeredAt === null && one.rejectedAt === null ? 'warn' : 'info'}>
          <p>
            {`${one.documentLabel}　期限 `}
            <Day on={one.dueOn} />
            {one.answeredOn !== null && (
              <>
                　<Day on={one.answeredOn} />
                に提出
              </>
            )}
          </p>
          <ul>
            {items
              .filter(({ correctionId }) => correctionId === one.id)
              .map(({ label, sentence }) => (
                <li>{`${label}：${sentence}`}</li>
              ))}
          </ul>
          {one.answerNote !== '' && <p>{`直さなかった理由：${one.answerNote}`}</p>}
          <p class="flex">
            <LinkButton href={letter({ correctionId: one.id })} kind="sub" size="sm">
              補正通知
            </LinkButton>
            {one.rejectedAt !== null && (
              <LinkButton href={rejectionLetter({ correctionId: one.id })} kind="sub" size="sm">
                却下通知
              </LinkButton>
            )}
          </p>
        </Notice>
      ))}
    </Section>
  )
}

/** Every step of the case, the earliest first; the hall reads why, the applicant that it was done; why a call ended is for both. */
export async function stepList(here: Here, applicationId: string, tellsReasons: 'hall' | 'own') {
  const steps = await stepsOf(here, applicationId)
  return (
    <Section title="これまで">
      <Timeline
        items={steps.map((step) => ({
          date: <Instant at={step.at} form="short" />,
          title: step.verb,
          note:
            tellsReasons === 'hall'
              ? [step.byName, step.documentLabel, step.reason]
                  .filter((text) => text !== '')
                  .join('　')
              : [step.documentLabel, step.verb === '公募の中止' ? step.reason : '']
                  .filter((text) => text !== '')
                  .join('　'),
        }))}
      />
    </Section>
  )
}
