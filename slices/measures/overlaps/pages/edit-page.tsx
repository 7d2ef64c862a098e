import { Missing, type Visit } from '#platform'
import { AreaField, Fact, Facts, Form, Instant, Notice, Page, RadioField } from '#ui'
import { measure } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { overlapAnswerLabels, overlapAnswers } from '../rules.ts'
import { pairSeenBy } from '../tables.ts'

/** One pair: what is the same, what was answered, and the form for one of the two sections. */
export async function OverlapPage({ here, params, filled }: Visit<typeof at.overlap>) {
  const pair = await pairSeenBy(here, params.oneId, params.otherId)
  if (pair === null) throw new Missing()
  const { one, other, answer } = pair
  const own = here.person.section?.id
  const isOwn = may.writeMeasures(here.person) && (own === one.sectionId || own === other.sectionId)
  return (
    <Page title="事業の重なり" back={at.overlaps()} lede={pair.overlap.reason}>
      <Facts>
        {[one, other].map((each) => (
          <Fact term={each.sectionName}>
            <a href={measure({ measureId: each.id })}>{each.name}</a>
          </Fact>
        ))}
        {answer && (
          <>
            <Fact term="答え">{overlapAnswerLabels[answer.answer]}</Fact>
            <Fact term="説明">{answer.sentence}</Fact>
            <Fact term="答えた人と日時">
              {answer.answeredName} <Instant at={answer.answeredAt} />
            </Fact>
          </>
        )}
      </Facts>
      {answer && !pair.isSilent && (
        <Notice kind="warn">
          答えたあとに、どちらかの事業の対象・手段・地域が変わりました。答え直してください。
        </Notice>
      )}
      {isOwn ? (
        <Form to={at.overlap(params)} filled={filled} submit="答える">
          <RadioField
            name="answer"
            label="この重なりをどうするか"
            required
            value={answer?.answer}
            options={overlapAnswers.map((value) => ({ value, label: overlapAnswerLabels[value] }))}
          />
          <AreaField
            name="sentence"
            label="説明"
            hint="役割を分けるとき、別の目的のときは必ず書きます。"
            rows={3}
            value={answer?.sentence}
          />
        </Form>
      ) : (
        <p class="mini">答えられるのは、二つの課の職員です。</p>
      )}
    </Page>
  )
}
