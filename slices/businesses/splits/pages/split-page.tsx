import { type Here, isUuid, type Visit, withQuery } from '#platform'
import {
  AreaField,
  DateField,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Section,
  SelectField,
  Stack,
} from '#ui'
import { businessState } from '../../addresses.ts'
import { BegunFields, ChosenFollower, FollowerSearch } from '../../lines/pages/follower-choice.tsx'
import { inWords, keyOf } from '../../links/rules.ts'
import { linksOf } from '../../links/tables.ts'
import { othersNamed } from '../../merges/tables.ts'
import { withWhoSaved } from '../../revisions/rules.ts'
import { theStateAllows } from '../../rules.ts'
import { type Business, businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'

const [fewest, most] = [2, 5]

/** Those of the register that were chosen so far, in the order chosen. */
async function chosenIn(here: Here, take: string): Promise<Business[]> {
  const chosen: Business[] = []
  for (const id of [...new Set(take.split('.'))].filter(isUuid).slice(0, most))
    chosen.push(await businessSeenBy(here, id))
  return chosen
}

/** 分割: into which businesses, and where every single thing goes. */
export async function SplitPage({ here, params, query, filled }: Visit<typeof at.split>) {
  const own = await businessSeenBy(here, params.businessId)
  const chosen = await chosenIn(here, query.take ?? '')
  const asked = /^[2-5]$/.test(query.parts ?? '') ? Number(query.parts) : fewest
  const parts = Math.max(asked, chosen.length, fewest)
  const words = (query.q ?? '').trim()
  const found = words === '' ? [] : await othersNamed(here, words, own.id)
  const rows = await linksOf(here, [own.id])
  const allowed = theStateAllows(own, ['登録'], '分割')
  const take = (ids: readonly string[]) => ids.join('.')
  const ids = chosen.map(({ id }) => id)
  const path = (more: Record<string, string | number>) =>
    withQuery(at.split(params), { parts, take: take(ids), ...more })
  return (
    <Page
      title="分割を記録する"
      back={businessState(params)}
      lede={`「${own.name}」が二つ以上に分かれたことを記録します。この登録と履歴は残り、系譜でつながります。`}
    >
      <Stack wide>
        {allowed !== true && <Notice kind="bad">{allowed.sentence}</Notice>}
        {allowed === true && (
          <>
            {chosen.length < parts && (
              <FollowerSearch
                to={at.split(params)}
                kept={{ parts: String(parts), take: take(ids) }}
                words={words}
                found={found}
                href={(id) => path({ take: take([...ids, id]) })}
              />
            )}
            <Form
              to={path({})}
              name="split"
              filled={withWhoSaved(filled)}
              version={own.version}
              submit="分割を記録する"
              danger
            >
              {Array.from({ length: parts }, (_, n) => (
                <Section title={`分割した先 ${n + 1}`}>
                  {chosen[n] === undefined ? (
                    <>
                      <HiddenField name={`parts.${n}.businessId`} value="" />
                      <BegunFields before={own} prefix={`parts.${n}.`} />
                    </>
                  ) : (
                    <ChosenFollower
                      name={chosen[n].name}
                      field={`parts.${n}.businessId`}
                      id={chosen[n].id}
                      undo={path({ take: take(ids.filter((id) => id !== chosen[n]?.id)) })}
                    />
                  )}
                </Section>
              ))}
              {parts < most && (
                <p>
                  <LinkButton href={path({ parts: parts + 1 })} kind="sub" size="sm">
                    分割した先を一つ増やす
                  </LinkButton>
                </p>
              )}
              <Section
                title="記録をどこに付けるか"
                note={`${rows.length}件。すべて選びます。設備と工程は、置かれている事業所と同じ側です`}
              >
                {rows.length === 0 && <p class="mut">付け替える記録はありません。</p>}
                <Stack>
                  {rows.map((row) => (
                    <SelectField
                      name={`to.${keyOf(row)}`}
                      label={inWords(row)}
                      required
                      options={[
                        ...Array.from({ length: parts }, (_, n) => ({
                          value: String(n),
                          label: `分割した先 ${n + 1}${chosen[n] ? `（${chosen[n].name}）` : ''}`,
                        })),
                        { value: 'stay', label: 'もとの登録に残す' },
                      ]}
                    />
                  ))}
                </Stack>
              </Section>
              <DateField name="on" label="分割した日" required />
              <AreaField name="reason" label="何で知ったか、どう分かれたか" rows={2} required />
            </Form>
          </>
        )}
      </Stack>
    </Page>
  )
}
