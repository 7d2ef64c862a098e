import type { Visit } from '#platform'
import { AreaField, DateField, Empty, Form, Page, Section, SelectField, TextField } from '#ui'
import * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { closingCauses } from '../rules.ts'
import { businessSeenBy } from '../tables.ts'

/** What can be recorded of a business in its present state: each step is a form of its own. */
export async function StatePage({ here, params, filled }: Visit<typeof at.businessState>) {
  const { name, state, version } = await businessSeenBy(here, params.businessId)
  const is = (...states: string[]) => states.includes(state)
  return (
    <Page
      title="状態を記録する"
      back={at.business(params)}
      lede={`${name}　いまは「${state}」です。`}
    >
      {is('仮登録') && (
        <Section title="登録を確かめる" note="本人・登記・訪問のどれかで確かめたとき">
          <Form
            to={at.confirmation(params)}
            name="confirm"
            filled={filled}
            version={version}
            submit="登録を確かめた"
          >
            <TextField name="source" label="何で確かめたか" required maxlength={200} />
          </Form>
        </Section>
      )}
      {is('登録') && (
        <Section title="休業" note="しばらく仕事を受けないとき">
          <Form
            to={at.suspension(params)}
            name="suspend"
            filled={filled}
            version={version}
            submit="休業を記録する"
          >
            <DateField name="on" label="休業した日" required />
            <AreaField name="reason" label="理由と、だれから聞いたか" rows={2} required />
          </Form>
        </Section>
      )}
      {is('休業') && (
        <Section title="再開">
          <Form
            to={at.resumption(params)}
            name="resume"
            filled={filled}
            version={version}
            submit="再開を記録する"
          >
            <DateField name="on" label="再開した日" required />
            <AreaField name="reason" label="何で知ったか" rows={2} required />
          </Form>
        </Section>
      )}
      {is('登録', '休業') && (
        <Section title="廃業" note="記録は消えません。一覧からは外れます">
          <Form
            to={at.closure(params)}
            name="close"
            filled={filled}
            version={version}
            submit="廃業を記録する"
            danger
          >
            <DateField name="on" label="廃業した日" required />
            <SelectField
              name="cause"
              label="事情"
              required
              hint="病名や家庭の事情は書かないでください。"
              options={closingCauses.map((value) => ({ value, label: value }))}
            />
            <AreaField name="reason" label="何で知ったか" rows={2} required />
          </Form>
        </Section>
      )}
      {is('廃業') && may.reopenBusinesses(here.person) && (
        <Section title="廃業の記録を取り消す" note="係長が行います">
          <Form
            to={at.reopening(params)}
            name="reopen"
            filled={filled}
            version={version}
            submit="廃業の記録を取り消す"
            danger
          >
            <AreaField name="reason" label="理由" rows={2} required />
          </Form>
        </Section>
      )}
      {is('廃業') && !may.reopenBusinesses(here.person) && (
        <Empty
          title="ここで記録できることはありません"
          why="廃業の記録を取り消すのは係長です。理由を添えて頼んでください。"
          stage="rec"
        />
      )}
    </Page>
  )
}
