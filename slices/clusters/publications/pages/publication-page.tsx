import { pidOf, type Visit } from '#platform'
import { Card, Columns, Day, Empty, Fact, Facts, Form, Page, Stack } from '#ui'
import { cluster as clusterPage } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { publicationOf } from '../tables.ts'
import { PublicFacts, PublicProcesses } from './industry-page.tsx'

/** What of a 産地 stands in public, and the two ways to change that. */
export async function PublicationPage({ here, params, filled }: Visit<typeof at.publication>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const publication = await publicationOf(here, params.clusterId)
  const isPublic = publication !== null && publication.withdrawnOn === null
  const decides = may.publishClusters(here.person)
  return (
    <Page
      title="産地のページの公開"
      back={clusterPage(params)}
      lede={`${cluster.name}。公開されるのは、名称・製品・由来と、工程ごとの見込みの区分だけです。年と事業者の名前は出ません。`}
    >
      <Columns shape="main">
        <Stack wide>
          {isPublic ? (
            <>
              <PublicFacts copy={publication.copy} english={false} />
              <PublicProcesses copy={publication.copy} english={false} />
            </>
          ) : (
            <Empty
              title="公開していません"
              why="公開すると、だれでも、サインインせずに見られます。担い手が5事業所に満たない工程は「担い手が少ない工程」とだけ出ます。"
              stage="tell"
            />
          )}
        </Stack>
        <Stack>
          <Card title="いまの状態">
            <Facts>
              <Fact term="公開">{isPublic ? 'している' : 'していない'}</Fact>
              {publication && (
                <Fact term="公開した人">
                  {publication.publishedName}（<Day on={publication.publishedOn} form="short" />）
                </Fact>
              )}
            </Facts>
            {isPublic && (
              <a href={at.industry({ clusterPid: pidOf(here.city, cluster.id) })}>
                公開のページを見る
              </a>
            )}
          </Card>
          {decides && (
            <Card title={isPublic ? '公開の内容を新しくする' : '公開する'}>
              <Form
                to={at.publication(params)}
                name="publish"
                filled={filled}
                submit={isPublic ? 'いまの内容に新しくする' : '公開する'}
              />
              {isPublic && (
                <Form
                  to={at.publicationEnd(params)}
                  name="end"
                  filled={filled}
                  submit="公開をやめる"
                  danger
                />
              )}
            </Card>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}
