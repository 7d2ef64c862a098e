import { pageOf, type Visit, withQuery } from '#platform'
import {
  AreaField,
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  LinkButton,
  Page,
  Pager,
  Prose,
  RowLink,
  Rows,
  SampleTag,
  Section,
  SelectField,
  Tag,
  TextField,
} from '#ui'
import { applications, application as caseAt } from '../../applications/addresses.ts'
import { BusinessChoice } from '../../desk-entries/pages/business-choice.tsx'
import { businessesCalled } from '../../desk-entries/tables.ts'
import { may } from '../../permissions.ts'
import { schemesSeenBy } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'
import { recordedWays } from '../rules.ts'
import { consultationSeenBy, consultationsSeenBy } from '../tables.ts'

/** 相談票, the latest first. */
export async function ListPage({ here, query }: Visit<typeof at.consultations>) {
  const page = pageOf(query, { day: 'day' }, { dir: 'desc' })
  const { rows, next } = await consultationsSeenBy(here, page)
  return (
    <Page
      title="相談票"
      back={applications()}
      lede="申請の前に受けた相談です。"
      acts={
        may.takeInAtDesk(here.person) && (
          <LinkButton href={at.newConsultation()} kind="pri" isNew>
            相談を記録する
          </LinkButton>
        )
      }
    >
      {rows.length === 0 ? (
        <Empty
          title="相談はまだありません"
          why="窓口や電話での相談を記録すると、申請が来たときに一緒に読めます。"
          stage="act"
        />
      ) : (
        <Rows>
          {rows.map((one) => (
            <RowLink
              href={at.consultation({ consultationId: one.id })}
              title={one.subject}
              note={`${one.businessName}　${one.schemeName}　${one.way}`}
              side={
                <>
                  <Day on={one.consultedOn} form="short" />
                  {one.answer === '' && <Tag kind="warn">未回答</Tag>}
                </>
              }
            />
          ))}
        </Rows>
      )}
      <Pager nextHref={next === null ? null : withQuery(at.consultations(), { after: next })} />
    </Page>
  )
}

export async function NewPage({ here, query, filled }: Visit<typeof at.newConsultation>) {
  const words = query.q ?? ''
  const businesses = await businessesCalled(here, words)
  const schemes = await schemesSeenBy(here)
  return (
    <Page title="相談を記録する" back={at.consultations()}>
      <BusinessChoice to={at.newConsultation()} words={words} found={businesses.length} />
      <Form
        to={withQuery(at.consultations(), { q: words })}
        filled={filled}
        submit="相談票に記録する"
      >
        <SelectField
          name="businessId"
          label="事業者"
          required
          options={businesses.map(({ id, name, district }) => ({
            value: id,
            label: district === '' ? name : `${name}（${district}）`,
          }))}
        />
        <SelectField
          name="schemeId"
          label="制度"
          required
          options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField name="way" label="方法" required options={recordedWays} />
        <DateField name="consultedOn" label="相談を受けた日" required value={here.today} />
        <TextField name="subject" label="件名" required maxlength={100} />
        <AreaField name="asked" label="相談の内容" required rows={5} />
        <AreaField name="answer" label="答え" rows={5} hint="後で答えるときは、空けてください。" />
      </Form>
    </Page>
  )
}

export async function ShowPage({ here, params, filled }: Visit<typeof at.consultation>) {
  const one = await consultationSeenBy(here, params.consultationId)
  return (
    <Page
      title={one.subject}
      back={at.consultations()}
      lede={`${one.businessName}　${one.schemeName}`}
      tags={
        <>
          {one.answer === '' && <Tag kind="warn">未回答</Tag>}
          {one.isSample && <SampleTag />}
        </>
      }
    >
      <Facts>
        <Fact term="方法">{one.way}</Fact>
        <Fact term="受けた日">
          <Day on={one.consultedOn} />
        </Fact>
        <Fact term="受けた人">{one.byApplicant ? '（申請画面から）' : one.keptName}</Fact>
        <Fact term="相談の内容">
          <Prose text={one.asked} />
        </Fact>
        <Fact term="答え">
          {one.answeredOn && (
            <>
              <Prose text={one.answer} />
              <p class="mut">
                <Day on={one.answeredOn} form="short" />　{one.answeredName}
              </p>
            </>
          )}
        </Fact>
        <Fact term="その後の申請">
          {one.applicationId && here.opens(caseAt({ applicationId: one.applicationId })) && (
            <a href={caseAt({ applicationId: one.applicationId })}>申請を開く</a>
          )}
        </Fact>
      </Facts>
      {may.takeInAtDesk(here.person) && (
        <Section title={one.answer === '' ? '答える' : '答えを書き直す'}>
          <Form
            to={at.answer(params)}
            name="answer"
            filled={filled}
            version={one.version}
            submit="答えを記録する"
          >
            <AreaField
              name="answer"
              label="答え"
              required
              rows={5}
              value={one.answer}
              hint={one.byApplicant ? '申請者に知らせます。' : undefined}
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}
