import type { Visit } from '#platform'
import {
  DateField,
  Day,
  Empty,
  Form,
  LinkButton,
  Notice,
  Page,
  Section,
  SelectField,
  Stack,
  Table,
  TextField,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { namesAllowed } from '../../consents/tables.ts'
import { may } from '../../permissions.ts'
import { notes } from '../../sensitive-notes/addresses.ts'
import { AskForm } from '../../sensitive-notes/pages/ask-form.tsx'
import { type Business, businessSeenBy } from '../../tables.ts'
import { hasOpenedPeople } from '../actions/view-people.ts'
import * as at from '../addresses.ts'
import { ageBand, ageIn, sensitiveSentence, successionStates } from '../rules.ts'
import { peopleOf, type Succession, successionsOf, type Worker } from '../tables.ts'
import { Opening } from './opening.tsx'

type Filled = Visit['filled']

/** Who works there and who follows: bands at first, all of it once its reader has said why. */
export async function PeoplePage({ here, params, filled }: Visit<typeof at.people>) {
  const business = await businessSeenBy(here, params.businessId)
  const isOpen = await hasOpenedPeople(here, business.id)
  const people = await namesAllowed(here, await peopleOf(here, business.id))
  const ages = people.map(({ birthYear }) => ageBand(ageIn(birthYear, here.today)))
  const writes = may.writePeople(here.person)
  return (
    <Page
      title="担い手と後継"
      back={businessPage(params)}
      lede={business.name}
      acts={
        writes && (
          <LinkButton href={at.newPerson(params)} kind="sub" isNew>
            担い手を記録する
          </LinkButton>
        )
      }
    >
      {isOpen ? (
        <>
          <Notice kind="info">
            30分間だけ開いています。だれが、いつ、何のために開いたかは、操作の記録に残ります。
          </Notice>
          <Opened business={business} people={people} today={here.today} writes={writes} />
          <Successions
            businessId={business.id}
            successions={await successionsOf(here, business.id)}
            writes={writes}
            filled={filled}
          />
          <Sensitive businessId={business.id} writes={writes} filled={filled} />
        </>
      ) : (
        <>
          <Section title="年代" note={`${people.length}人`}>
            <p>{ages.length === 0 ? 'まだ記録がありません。' : countsOf(ages)}</p>
          </Section>
          <Opening to={at.opening(params)} filled={filled} />
        </>
      )}
    </Page>
  )
}

const countsOf = (bands: readonly string[]) =>
  [...new Set(bands)]
    .map((band) => `${band} ${bands.filter((one) => one === band).length}人`)
    .join('、')

function Opened(props: {
  business: Business
  people: readonly Worker[]
  today: Visit['here']['today']
  writes: boolean
}) {
  const { business, today } = props
  return (
    <Section title="担い手" note={`${props.people.length}人`}>
      <Table
        caption="担い手"
        rows={props.people}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="担い手がまだ記録されていません"
            why="年齢と続けたい年が分かると、工程がいつまで続くかを見通せます。"
            stage="rec"
          />
        }
        columns={[
          {
            key: 'name',
            label: '名前',
            cell: (row) =>
              props.writes ? (
                <a href={at.person({ businessId: business.id, personId: row.id })}>{row.name}</a>
              ) : (
                row.name
              ),
          },
          { key: 'part', label: '役割', cell: (row) => row.part },
          {
            key: 'age',
            label: '年齢（今年）',
            align: 'n',
            cell: (row) => ageIn(row.birthYear, today) ?? '不明',
          },
          {
            key: 'since',
            label: '従事を始めた年',
            align: 'n',
            cell: (row) => row.sinceYear ?? '不明',
          },
          {
            key: 'to',
            label: '続けたい年齢',
            align: 'n',
            cell: (row) => (row.intendsTo === null ? '不明' : `${row.intendsTo}歳まで`),
          },
          {
            key: 'on',
            label: '確かめた日',
            cell: (row) => <Day on={row.confirmedOn} form="short" />,
          },
        ]}
        fold
      />
    </Section>
  )
}

/** The way to what may stand only with the head's approval, with what was typed where it may not stand. */
function Sensitive(props: { businessId: string; writes: boolean; filled: Filled }) {
  const { businessId, filled } = props
  const isRefused = filled?.problems.some(({ sentence }) => sentence === sensitiveSentence) ?? false
  const [typed] = [filled?.values.knownBy ?? ''].flat()
  return (
    <Section title="要配慮個人情報にあたる記載" note="課長の承認があるものだけ">
      <Stack wide>
        <p>
          <a href={notes({ businessId })}>記載と、承認の依頼を見る</a>
        </p>
        {props.writes && isRefused && (
          <>
            <p>
              「何で知ったか」に書いた内容がどうしても要るときは、ここから課長に承認を依頼します。
            </p>
            <AskForm businessId={businessId} filled={null} about="後継の状態" body={typed} />
          </>
        )}
      </Stack>
    </Section>
  )
}

function Successions(props: {
  businessId: string
  successions: readonly Succession[]
  writes: boolean
  filled: Filled
}) {
  return (
    <Section title="後継の状態" note="新しい順。前の状態も残ります">
      <Table
        caption="後継の状態"
        rows={props.successions}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="後継の状態はまだ聞いていません"
            why="聞いていないことは「不明」であって、「なし」ではありません。"
            stage="rec"
          />
        }
        columns={[
          { key: 'state', label: '状態', cell: (row) => row.state },
          { key: 'on', label: 'いつ', cell: (row) => <Day on={row.onDay} form="short" /> },
          { key: 'by', label: '何で知ったか', cell: (row) => row.knownBy },
          { key: 'kept', label: '記録した人', cell: (row) => row.keptName },
        ]}
        fold
      />
      {props.writes && (
        <Form
          to={at.successions({ businessId: props.businessId })}
          name="succession"
          filled={props.filled}
          submit="後継の状態を記録する"
        >
          <SelectField name="state" label="状態" required options={successionStates} />
          <DateField name="onDay" label="いつの状態か" required />
          <TextField name="knownBy" label="何で知ったか" required maxlength={200} />
        </Form>
      )}
    </Section>
  )
}
