import { isUuid, type Visit, withQuery } from '#platform'
import { AreaField, ChecksField, DateField, Form, Notice, Page, Section, Stack } from '#ui'
import { businessState } from '../../addresses.ts'
import { links } from '../../links/rules.ts'
import { linksOf } from '../../links/tables.ts'
import { othersNamed } from '../../merges/tables.ts'
import { withWhoSaved } from '../../revisions/rules.ts'
import { theStateAllows } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { itCanFollow } from '../rules.ts'
import { BegunFields, ChosenFollower, FollowerSearch } from './follower-choice.tsx'

/** 承継: who goes on with the work, since when, and what goes over. */
export async function SuccessionPage({ here, params, query, filled }: Visit<typeof at.successor>) {
  const own = await businessSeenBy(here, params.businessId)
  const words = (query.q ?? '').trim()
  const found = words === '' ? [] : await othersNamed(here, words, own.id)
  const chosen = isUuid(query.with ?? '') ? await businessSeenBy(here, query.with ?? '') : null
  const rows = await linksOf(here, [own.id])
  const held = links.filter(({ link }) => rows.some((row) => row.link === link))
  const allowed = theStateAllows(own, ['登録'], '承継')
  const follows = chosen === null ? true : itCanFollow(own, chosen)
  const path = at.successor(params)
  return (
    <Page
      title="承継を記録する"
      back={businessState(params)}
      lede={`「${own.name}」の仕事を引き継ぐ事業者を記録します。この登録と履歴は残り、二つは系譜でつながります。`}
    >
      <Stack wide>
        {allowed !== true && <Notice kind="bad">{allowed.sentence}</Notice>}
        {follows !== true && <Notice kind="bad">{follows.sentence}</Notice>}
        {allowed === true && (
          <>
            {chosen === null && (
              <FollowerSearch
                to={path}
                kept={{}}
                words={words}
                found={found}
                href={(otherId) => withQuery(path, { with: otherId })}
              />
            )}
            <Form
              to={withQuery(path, { with: chosen?.id })}
              name="succeed"
              filled={withWhoSaved(filled)}
              version={own.version}
              submit="承継を記録する"
            >
              <Section title={chosen === null ? '新しく始まる事業者' : '引き継ぐ事業者'}>
                {chosen === null ? (
                  <BegunFields before={own} />
                ) : (
                  <ChosenFollower
                    name={chosen.name}
                    field="successorId"
                    id={chosen.id}
                    undo={path}
                  />
                )}
              </Section>
              {held.length > 0 && (
                <ChecksField
                  name="move"
                  label="引き継ぐ記録"
                  hint="印を外した種類は、この登録に残ります。引き継ぐ側に同じものがあるときも残ります。"
                  value={held.map(({ link }) => link)}
                  options={held.map(({ link, label }) => ({
                    value: link,
                    label: `${label}（${rows.filter((row) => row.link === link).length}件）`,
                  }))}
                />
              )}
              <DateField name="on" label="承継した日" required />
              <AreaField
                name="reason"
                label="何で知ったか、どう引き継いだか"
                rows={2}
                hint="病名や家庭の事情は書かないでください。"
                required
              />
            </Form>
          </>
        )}
      </Stack>
    </Page>
  )
}
