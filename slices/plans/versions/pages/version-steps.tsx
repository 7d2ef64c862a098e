import type { Here } from '#platform'
import { DateField, type Filled, Form, LinkButton, Notice, Section, TextField } from '#ui'
import { newRound } from '../../comment-rounds/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { type Move, movesFrom } from '../rules.ts'
import type { PlanVersion } from '../tables.ts'

type StepsProps = { here: Here; version: PlanVersion; filled: Filled | null }

/** What may be done with the version next, by this person; what others may do is said in words. */
export function VersionSteps(props: StepsProps) {
  return (
    <>
      {/* The form may be gone: somebody else took the step in between. */}
      {props.filled?.rule && !isDrawn(props, props.filled.form) && (
        <Notice kind="bad">{props.filled.rule}</Notice>
      )}
      <Steps {...props} />
    </>
  )
}

function isDrawn({ version }: StepsProps, form: string | null): boolean {
  if (form === 'copying') return version.isBeingCopied
  if (form === 'return') return version.state === '意見整理' || version.state === '案'
  const moves = movesFrom(version)
  if (form === 'abandon') return moves.length > 0
  return moves.some((move) => move === form)
}

function Steps({ here, version, filled }: StepsProps) {
  const to = { planId: version.planId, versionId: version.id }
  const moves = movesFrom(version)
  const head = may.advancePlans(here.person)
  const canReturn = head && (version.state === '意見整理' || version.state === '案')
  const canDrop = head && moves.length > 0
  if (version.isBeingCopied)
    return (
      <Section title="次にできること" note="計画書の本文を写しているところです">
        <p>
          写し終えたら「転記を終える」を選んでください。その後は、改定か正誤でだけ本文が変わります。
        </p>
        {may.writePlans(here.person) && (
          <Form
            name="copying"
            to={at.copying(to)}
            filled={filled}
            version={version.version}
            submit="転記を終える"
          />
        )}
      </Section>
    )
  if (moves.length === 0 && !canReturn) return null
  return (
    <Section title="次にできること" note={`第${version.number}版は「${version.state}」です`}>
      {moves.map((move) => (
        <Step move={move} here={here} version={version} filled={filled} />
      ))}
      {(canReturn || canDrop) && (
        <details>
          <summary>素案に戻す・取りやめる</summary>
          <div class="stack">
            {canReturn && (
              <Form
                name="return"
                to={at.draftReturn(to)}
                filled={filled}
                version={version.version}
                submit="素案に戻す"
              >
                <TextField name="reason" label="素案に戻す理由" required />
              </Form>
            )}
            {canDrop && (
              <Form
                name="abandon"
                to={at.abandonment(to)}
                filled={filled}
                version={version.version}
                submit="この版を取りやめる"
                danger
              >
                <TextField name="reason" label="取りやめる理由" required />
              </Form>
            )}
          </div>
        </details>
      )}
    </Section>
  )
}

const waiting: Readonly<Record<Move, string>> = {
  draft:
    '次は課長が「素案とする」を選びます。目標ごとに、元になる課題か、課題のない理由が要ります。',
  publish: '次は課長が素案を公表し、意見を募ります。',
  finalise: '次は課長が「案とする」を選びます。意見にはすべて答えておきます。',
  vote: '次は議会の議決を記録します。',
  adopt: '次は市長が策定します。',
  correct: '次は課長が正誤を確定します。',
}

function Step({ move, here, version, filled }: StepsProps & { move: Move }) {
  const to = { planId: version.planId, versionId: version.id }
  const common = { filled, version: version.version }
  const { person } = here
  if (move === 'draft' && may.advancePlans(person))
    return <Form name="draft" to={at.draft(to)} {...common} submit="素案とする" />
  if (move === 'publish' && may.advancePlans(person))
    return (
      <div class="flex">
        <LinkButton href={newRound(to)} kind="pri">
          公表して意見を募る
        </LinkButton>
      </div>
    )
  if (move === 'finalise' && may.advancePlans(person))
    return <Form name="finalise" to={at.proposal(to)} {...common} submit="案とする" />
  if (move === 'correct' && may.advancePlans(person))
    return <Form name="correct" to={at.correction(to)} {...common} submit="正誤を確定する" />
  if (move === 'vote' && may.writePlans(person))
    return (
      <Form name="vote" to={at.vote(to)} {...common} submit="議決を記録する">
        <TextField name="voteNumber" label="議案の番号" width="m" required />
        <DateField name="votedOn" label="議決の日" required />
      </Form>
    )
  if (move === 'adopt' && may.adoptPlans(person))
    return (
      <Form name="adopt" to={at.adoption(to)} {...common} submit="この版を策定する">
        <DateField name="decidedOn" label="策定した日" value={here.today} required />
      </Form>
    )
  return <Notice>{waiting[move]}</Notice>
}

/** Beginning the next version, from the page of the plan in force. */
export function NextVersion({ here, planId }: { here: Here; planId: string }) {
  if (!may.advancePlans(here.person)) return null
  return (
    <LinkButton href={at.newVersion({ planId })} kind="sub">
      改定・正誤を始める
    </LinkButton>
  )
}
