import { Button, Confirm, LinkButton } from '../buttons.tsx'
import { Fact, Facts } from '../facts.tsx'
import { AreaField } from '../fields.tsx'
import { Work } from '../progress.tsx'
import { Card, Columns, Empty, Notice, Section } from '../surfaces.tsx'
import { DueTag, LateTag, SampleTag, Tag } from '../tags.tsx'

const LONG =
  '眼鏡枠製造卸 トミタ・オプティカル・マニュファクチャリング・ジャパン株式会社 福井県鯖江市新横江支店 第二工場（旧 丹南光学工業協同組合 精密部品加工センター）における高周波ろう付け設備の更新事業'

export function StatesShown() {
  return (
    <Section id="states" title="状態" note="読み込み中・進行中・空・知らせ・長い文字・読み取り専用">
      <div class="stack-6">
        <Columns shape="2">
          <Loading />
          <Working />
          <Empty
            title="根拠がまだありません"
            why="この施策には、要求日より前の根拠がありません。訪問の記録や数字から1枚作ると、予算要求書に載ります。"
            act={
              <>
                <LinkButton href="#states" kind="ev" size="sm">
                  数字から作る
                </LinkButton>
                <LinkButton href="#states" kind="sub" size="sm">
                  訪問を記録する
                </LinkButton>
              </>
            }
          />
          <Empty
            stage="rec"
            title="条件に合う事業者はありません"
            why="「ろう付け・従業者50人以上」に合う事業者は0件です。従業者の条件を外すと9件あります。"
            act={
              <LinkButton href="#states" size="sm">
                従業者の条件を外す
              </LinkButton>
            }
          />
          <Beads />
          <Signs />
          <Card title="長い文字">
            <p class="clip" title={LONG}>
              {LONG}
            </p>
            <p class="mini">一覧は2行で切り、詳細と印刷では切りません。</p>
          </Card>
          <ReadOnly />
        </Columns>
        <Notices />
      </div>
    </Section>
  )
}

function Loading() {
  return (
    <Card title="読み込み中（1秒を超えるときだけ）">
      <span class="skel w62" />
      <span class="skel" />
      <span class="skel w84" />
      <p class="mini" role="status">
        根拠カードを読み込んでいます
      </p>
    </Card>
  )
}

function Working() {
  return (
    <Card title="長い処理">
      <Work
        label="名簿を取り込み中"
        percent={62}
        done={62140}
        total={100226}
        unit="行"
        timeLeft="あと約1分"
        href="#states"
      >
        <p class="s14">
          <a href="#states">確認が必要 12</a>
        </p>
      </Work>
      <Work label="A4 24枚を作りました" percent={100} state="done" />
      <Work label="審査のくり返し計算" percent={31} state="stopped">
        <p class="s14">
          2,000回のうち 620回で止まりました。続きから再開できます。<a href="#states">再開する</a>
        </p>
      </Work>
    </Card>
  )
}

function Beads() {
  const stages = [
    ['rec', '帳', '台帳'],
    ['know', '知', '知る'],
    ['decide', '決', '決める'],
    ['act', '行', '行う'],
    ['review', '見', '見直す'],
    ['tell', '伝', '伝える'],
  ]
  return (
    <Card title="糸の玉">
      <div class="flex">
        {stages.map(([key, glyph, label]) => (
          <span class="pair">
            <span class={`bead ${key}`} aria-hidden="true">
              {glyph}
            </span>
            <span class="s14">{label}</span>
          </span>
        ))}
      </div>
      <div class="flex">
        <span class="pair know">
          <span class="bead know hollow" aria-hidden="true">
            知
          </span>
          <span class="s14">後付けの根拠</span>
        </span>
        <span class="pair">
          <span class="bead review none" aria-hidden="true">
            見
          </span>
          <span class="s14">まだない・未到来</span>
        </span>
        <span class="pair">
          <span class="bead act group" aria-hidden="true">
            行
          </span>
          <span class="s14">まとめ</span>
        </span>
      </div>
    </Card>
  )
}

function Signs() {
  return (
    <Card title="しるしとボタン">
      <div class="flex">
        <Tag kind="ok">完了</Tag>
        <Tag kind="warn">注意</Tag>
        <Tag kind="bad">警報</Tag>
        <Tag kind="key">要求中</Tag>
        <DueTag when="令和10年9月" />
        <LateTag />
        <LateTag info />
        <Tag kind="due" glyph="？">
          判断できない
        </Tag>
        <Tag>秘匿 X</Tag>
        <Tag kind="seal">事務局だけ</Tag>
        <Tag stage="know" href="#states">
          知 昨年の請求書
        </Tag>
        <SampleTag />
      </div>
      <div class="flex">
        <Button kind="pri">保存する</Button>
        <Button>根拠を付ける</Button>
        <Button kind="sub">閉じる</Button>
        <Button kind="del">削除する</Button>
        <Button kind="ev" size="xs">
          根拠にする
        </Button>
      </div>
      <Confirm
        open="施策を取り下げる"
        title="この施策を取り下げますか"
        to="/styleguide"
        submit="施策を取り下げる"
        name="withdrawal"
        danger
      >
        <p class="s14">予算要求と査定の記録は残ります。30日のあいだは元に戻せます。</p>
        <AreaField name="reason" label="取り下げる理由" required rows={2} />
      </Confirm>
    </Card>
  )
}

function ReadOnly() {
  return (
    <Card title="読み取り専用" note={<Tag kind="seal">令和7年度で確定</Tag>}>
      <Facts>
        <Fact term="決算額">12,090千円</Fact>
        <Fact term="不用額">310千円</Fact>
        <Fact term="前年度との差">△420千円</Fact>
        <Fact term="備考">{null}</Fact>
      </Facts>
      <p class="mini">直すときは「訂正」を作ります。元の値は残ります。</p>
    </Card>
  )
}

function Notices() {
  return (
    <div class="stack">
      <Notice>
        <p>終期まで6か月を切りました。延長するときは評価が必要です。</p>
      </Notice>
      <Notice kind="ok">
        <p>査定が公表されました。要求 14,000千円、査定 12,800千円。</p>
      </Notice>
      <Notice
        kind="warn"
        act={
          <LinkButton href="#states" size="sm" kind="sub">
            根拠を付ける
          </LinkButton>
        }
      >
        <p>
          積算 3行に根拠がありません。このままでも要求できますが、一覧に「根拠なし」と載ります。
        </p>
      </Notice>
      <Notice kind="bad">
        <p>取り込みが 620行目で止まりました。それまでの行は保存されています。</p>
      </Notice>
    </div>
  )
}
