import { Card, Day, Fact, Facts, Stack, Yen } from '#ui'
import type { Body } from '../tables.ts'

/** What the rule of the body says, quoted: the numbers on every page of it come from here. */
export function BodyRule({ body }: { body: Body }) {
  return (
    <Stack>
      <Card title="根拠">
        <Facts>
          <Fact term="根拠">{`${body.basis}　${body.basisTitle}`}</Fact>
          <Fact term="番号">
            {body.basisNumber}
            {body.basisOn === null ? null : (
              <>
                （<Day on={body.basisOn} form="short" />）
              </>
            )}
          </Fact>
          <Fact term="条">{body.basisArticle}</Fact>
          <Fact term="設置">
            {body.establishedOn === null ? null : <Day on={body.establishedOn} />}
          </Fact>
          <Fact term="終わり">
            {body.endedOn === null ? null : (
              <>
                <Day on={body.endedOn} />　{body.endedReason}
              </>
            )}
          </Fact>
          <Fact term="事務局">{body.sectionName}</Fact>
          <Fact term="できること">{abilities(body).join('、')}</Fact>
        </Facts>
      </Card>
      <Card title="定足数と表決">
        <Facts>
          <Fact term="定足数">{`${body.quorumOf}の${body.quorumRule}`}</Fact>
          <Fact term="条文">{body.quorumArticle}</Fact>
          <Fact term="議長の表決">{wayText(body)}</Fact>
          <Fact term="表決の条文">{body.chairWayArticle}</Fact>
          <Fact term="オンライン">{body.onlineArticle || '定めなし（出席に数えない）'}</Fact>
          <Fact term="代理">{body.deputyArticle || '定めなし（出席に数えない）'}</Fact>
        </Facts>
      </Card>
      <Card title="期限と報酬">
        <Facts>
          <Fact term="開催通知">{`${body.noticeDays}日前まで`}</Fact>
          <Fact term="公表">{`${body.publicityDays}日前まで`}</Fact>
          <Fact term="資料">{`${body.papersDays}開庁日前まで`}</Fact>
          <Fact term="会議録">{`確認${body.checkDays}日、公表${body.minutesDays}日以内`}</Fact>
          <Fact term="氏名の出し方">{body.nameMode}</Fact>
          <Fact term="日額">
            <Yen amount={body.feeYen} />
          </Fact>
          <Fact term="再任">
            {body.limitKind === '期数' ? `${body.limitTerms}期まで` : `${body.limitYears}年まで`}
          </Fact>
          <Fact term="兼職">{`${body.limitPosts}件まで`}</Fact>
        </Facts>
      </Card>
    </Stack>
  )
}

function abilities(body: Body): string[] {
  const named = [
    body.hasVotes ? '表決' : '',
    body.hasInquiries ? '諮問・答申' : '',
    body.mayRecommend ? '建議・提言' : '',
  ].filter((text) => text !== '')
  return named.length === 0 ? ['意見を述べる'] : named
}

function wayText({ hasVotes, chairWay }: Body): string {
  if (!hasVotes) return '表決をしない'
  if (chairWay === null) return 'まだ決めていない'
  return chairWay === 'A'
    ? 'A　委員として加わり、同数も決める'
    : 'B　委員として加わらず、同数だけ決める'
}
