import {
  Confirm,
  type Filled,
  Form,
  HiddenField,
  NumberField,
  RadioField,
  Section,
  SelectField,
  TextField,
} from '#ui'
import type { Attendance } from '../../attendances/tables.ts'
import { byOutlineSentence, mayDecide } from '../../bodies/rules.ts'
import type { Body } from '../../bodies/tables.ts'
import type { Item } from '../../items/tables.ts'
import type { Quorum } from '../../quorums/rules.ts'
import * as at from '../addresses.ts'
import { exclusionGrounds } from '../forms.ts'
import { votersOf } from '../rules.ts'
import type { Exclusion, Vote } from '../tables.ts'
import { VoteLine } from './vote-line.tsx'

type Props = {
  body: Body
  items: readonly Item[]
  votes: readonly Vote[]
  exclusions: readonly Exclusion[]
  called: readonly Attendance[]
  /** For one item: its 臨時委員 counted, its excluded not. */
  countedFor: (itemId: string) => Quorum
  /** The names of its 臨時委員, or nothing. */
  temporary: (itemId: string) => string
  now: string
  isOpen: boolean
  filled: Filled | null
}

/** Item by item: who is excluded, what was decided, and how it is decided where nothing was yet. */
export function ItemsSection(props: Props) {
  return (
    <Section title="議題">
      {props.body.hasVotes && props.body.chairWay === null && (
        <p>議長の表決の扱い（A・B）を先に決めてください。「異議なし」は記録できます。</p>
      )}
      {!mayDecide(props.body.basis) && <p>{byOutlineSentence}</p>}
      {props.items.map((item) => (
        <OneItem item={item} {...props} />
      ))}
    </Section>
  )
}

function OneItem({ item, ...props }: Props & { item: Item }) {
  const { body, filled, now } = props
  const votes = props.votes.filter(({ itemId }) => itemId === item.id)
  const excluded = props.exclusions.filter(({ itemId }) => itemId === item.id)
  const decides = props.isOpen && mayDecide(body.basis)
  const isOpen = decides && (item.outcome === '' || item.outcome === '継続')
  const tie = votes.find(
    ({ outcome, chairDecision }) => outcome === '可否同数' && chairDecision === '',
  )
  return (
    <section class="stack">
      <h3>
        {`${item.number}　${item.title}`}
        <small class="mut">{`　${item.kind}　${item.minutes}分${item.isClosed ? '　非公開' : ''}`}</small>
      </h3>
      {props.temporary(item.id) !== '' && (
        <p class="s14">{`臨時委員：${props.temporary(item.id)}（この議題に限り、定足数と表決に数えます）`}</p>
      )}
      {excluded.map(({ memberId, name, ground, detail }) => (
        <div class="flex s14">
          <span>{`除斥：${name}委員（${ground}が対象${detail === '' ? '' : `。${detail}`}）`}</span>
          {isOpen && (
            <Form to={at.readmission({ itemId: item.id })} inline submit="取り消す">
              <HiddenField name="memberId" value={memberId} />
            </Form>
          )}
        </div>
      ))}
      {votes.map((vote) => (
        <VoteLine vote={vote} />
      ))}
      {tie && <Decision vote={tie} now={now} filled={filled} />}
      {isOpen && !tie && (
        <div class="flex">
          <Consensus item={item} now={now} filled={filled} />
          {body.hasVotes && body.chairWay !== null && (
            <Count
              item={item}
              now={now}
              filled={filled}
              voters={votersOf(body.chairWay, props.countedFor(item.id).present, 0)}
            />
          )}
        </div>
      )}
      {isOpen && (
        <Confirm
          open="除斥を記録する"
          title={`議題${item.number}に加わらない委員`}
          to={at.exclusions({ itemId: item.id })}
          submit="除斥を記録する"
          name={`exclusion-${item.number}`}
          filled={filled}
        >
          <p>この議題に限り、現員と出席の両方から除きます。次の議題では元に戻ります。</p>
          <SelectField
            name="memberId"
            label="委員"
            required
            options={props.called.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          />
          <RadioField name="ground" label="何が対象か" required options={exclusionGrounds} />
          <TextField name="detail" label="くわしく" />
        </Confirm>
      )}
    </section>
  )
}

function Consensus({ item, now, filled }: { item: Item; now: string; filled: Filled | null }) {
  return (
    <Confirm
      open="異議なしを記録する"
      title={`議題${item.number}を、異議なしで決する`}
      to={at.consensus({ itemId: item.id })}
      submit="記録する"
      name={`consensus-${item.number}`}
      filled={filled}
    >
      <TextField name="motion" label="何を" required value={`${item.title}を了承する`} />
      <TextField name="time" label="時刻" width="s" required value={now} />
      <RadioField
        name="outcome"
        label="どうする"
        required
        options={[
          { value: '全会一致了承', label: '異議なし（全会一致で了承）' },
          { value: '継続', label: '次の会議に継続' },
        ]}
        value="全会一致了承"
      />
    </Confirm>
  )
}

function Count(props: { item: Item; now: string; filled: Filled | null; voters: number }) {
  const { item } = props
  return (
    <Confirm
      open="表決を記録する"
      title={`議題${item.number}の表決`}
      to={at.votes({ itemId: item.id })}
      submit="表決を記録する"
      name={`vote-${item.number}`}
      filled={props.filled}
    >
      <p>{`いま表決に加わる委員は${props.voters}人です。`}</p>
      <TextField name="motion" label="何を" required value={`${item.title}を原案のとおり決する`} />
      <TextField name="time" label="時刻" width="s" required value={props.now} />
      <NumberField name="votesFor" label="賛成" unit="人" required />
      <NumberField name="against" label="反対" unit="人" required />
      <NumberField name="abstained" label="棄権" unit="人" required value={0} />
    </Confirm>
  )
}

function Decision({ vote, now, filled }: { vote: Vote; now: string; filled: Filled | null }) {
  return (
    <Form
      to={at.decision({ voteId: vote.id })}
      name="decision"
      filled={filled}
      submit="議長の決定を記録する"
    >
      <RadioField
        name="decision"
        label="可否同数につき、議長の決定"
        required
        options={['可決', '否決']}
      />
      <TextField name="time" label="時刻" width="s" required value={now} />
    </Form>
  )
}
