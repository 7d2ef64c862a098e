import { Missing, type Visit } from '#platform'
import { AreaField, CheckField, Day, Form, HiddenField, LinkButton, Notice, Page, Prose } from '#ui'
import * as at from '../addresses.ts'
import { mayBeReused } from '../rules.ts'
import { answersOf, earlierAnswer, inquirySeenBy } from '../tables.ts'

/** The section's answer; one of less than twelve months to the same questions is offered first. */
export async function AnswerPage({ here, params, query, filled }: Visit<typeof at.inquiryAnswer>) {
  const inquiry = await inquirySeenBy(here, params.inquiryId)
  const own = here.person.section?.id
  const asked = (await answersOf(here, inquiry.id)).find((each) => each.sectionId === own)
  if (!own || !asked) throw new Missing()
  const found = await earlierAnswer(here, inquiry, own)
  const earlier = found && mayBeReused(found.answeredOn, here.today) ? found : null
  const isUsed = earlier !== null && query.use === 'earlier'
  const shown = isUsed ? earlier : asked
  return (
    <Page
      title="照会に答える"
      back={at.inquiry(params)}
      lede={`${inquiry.title}（${inquiry.sectionName}から）`}
    >
      <Prose text={inquiry.why} />
      <p>
        期限 <Day on={inquiry.dueOn} />
      </p>
      {earlier && !isUsed && (
        <Notice>
          同じ問いに、
          <Day on={earlier.answeredOn} />
          {`「${earlier.title}」で答えています。`}{' '}
          <LinkButton href={`${at.inquiryAnswer(params)}?use=earlier`} kind="sub" size="sm">
            前の回答を使う
          </LinkButton>
        </Notice>
      )}
      {isUsed && <Notice>前の回答を写しました。いまも正しいかを確かめて送ってください。</Notice>}
      <Form to={at.inquiryAnswer(params)} filled={filled} submit="課として回答する">
        {isUsed && <HiddenField name="reusedId" value={earlier.id} />}
        {inquiry.questions.map((question, i) => (
          <AreaField
            name={`texts.${i}`}
            label={question}
            rows={3}
            value={shown.texts?.[i] ?? undefined}
          />
        ))}
        <CheckField
          name="isNone"
          label="該当なし"
          hint="当てはまるものがないときは、これだけを選びます。"
          value={shown.isNone ?? false}
        />
      </Form>
    </Page>
  )
}
