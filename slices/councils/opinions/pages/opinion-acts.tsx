import type { Visit } from '#platform'
import { AreaField, CheckField, Confirm, Form, Section, SelectField, TextField } from '#ui'
import * as at from '../addresses.ts'
import { longestRestatement } from '../rules.ts'
import type { Opinion } from '../tables.ts'

/** A member whose words were restated says what was meant. */
export function Objecting({ opinion, filled }: { opinion: Opinion; filled: Visit['filled'] }) {
  return (
    <Section title="言い直しが違うとき">
      <Form
        to={at.objection({ opinionId: opinion.id })}
        name="object"
        filled={filled}
        submit="自分の言い方を残す"
      >
        <p class="s14">事務局の言い直しは消えません。二つの言い方を並べて載せます。</p>
        <AreaField
          name="objection"
          label="本来の趣旨"
          rows={3}
          required
          value={opinion.objection}
        />
      </Form>
    </Section>
  )
}

/** Restating, sorting and grouping, by whoever keeps the minutes. */
export function Sorting(props: {
  opinion: Opinion
  others: readonly Opinion[]
  issues: readonly { readonly id: string; readonly title: string }[]
  isGrouped: boolean
  filled: Visit['filled']
}) {
  const { opinion, others, issues, filled } = props
  const params = { opinionId: opinion.id }
  return (
    <Section title="整理する">
      <div class="flex">
        <Confirm
          open="言い直しを直す"
          title="言い直しを直す"
          to={at.restatement(params)}
          name="restate"
          filled={filled}
          version={opinion.version}
          submit="直す"
        >
          <AreaField
            name="restated"
            label="言い直し"
            rows={2}
            required
            value={opinion.restated}
            hint={`${longestRestatement}字までの一文`}
          />
        </Confirm>
        {issues.length > 0 && (
          <Confirm
            open="課題に整理する"
            title="課題に整理する"
            to={at.issues(params)}
            name="issue"
            filled={filled}
            submit="整理する"
          >
            <SelectField
              name="issueId"
              label="課題"
              required
              options={issues.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </Confirm>
        )}
        <Confirm
          open="新しい課題を起こす"
          title="この意見から課題を起こす"
          to={at.newIssue(params)}
          name="new-issue"
          filled={filled}
          submit="課題を起こす"
        >
          <TextField
            name="title"
            label="何が課題か"
            hint="要望のことばではなく、何が困っているかを一文で"
            required
            value={opinion.restated}
          />
          <AreaField name="body" label="くわしく" rows={3} />
          {!opinion.isClosed && <CheckField name="isPublic" label="この課題を公開する" />}
        </Confirm>
        {opinion.answerClass === null && others.length > 0 && (
          <Confirm
            open="同じ趣旨の意見とまとめる"
            title="同じ趣旨の意見とまとめる"
            to={at.group(params)}
            name="group"
            filled={filled}
            submit="まとめる"
          >
            <p>まとめると回答は一つになり、発言した人がみな載ります。</p>
            <SelectField
              name="sameAsId"
              label="同じ趣旨の意見"
              required
              options={others.map((one) => ({
                value: one.id,
                label: `No.${one.number}　${one.restated}`,
              }))}
            />
          </Confirm>
        )}
        {props.isGrouped && (
          <Confirm
            open="まとめを解く"
            title="まとめを解きますか"
            to={at.parting(params)}
            name="part"
            filled={filled}
            submit="まとめを解く"
          >
            <p>この意見には、別に回答することになります。ほかの意見の回答は変わりません。</p>
          </Confirm>
        )}
      </div>
    </Section>
  )
}
