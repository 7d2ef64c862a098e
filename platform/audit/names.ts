const names = new Map<string, string>([
  ['platform.sign-in', 'サインインした'],
  ['platform.fail-sign-in', 'サインインに失敗した'],
  ['platform.sign-out', 'サインアウトした'],
  ['platform.miss-record', '扱えない記録を開こうとした'],
  ['platform.save-file', 'ファイルを保存した'],
  ['platform.prove-again', 'もう一度、本人確認をした'],
  ['platform.use-recovery-code', '予備コードを使った'],
  ['platform.set-up-second-factor', '認証アプリを登録した'],
  ['platform.begin-second-factor', '認証アプリの登録を始めた'],
  ['platform.remove-second-factor', '認証アプリの登録を消した'],
  ['platform.forget-second-factor', '他の人の認証アプリの登録を消した'],
  ['platform.ask-to-be-linked', '提供元で確かめられ、確認を待っている'],
  ['platform.begin-link', 'サインインの方法を加え始めた'],
  ['platform.link-own-identity', 'サインインの方法を自分に加えた'],
  ['platform.unlink-own-identity', '自分のサインインの方法を外した'],
  ['platform.unlink-identity', '他の人のサインインの方法を外した'],
  ['platform.link-identity', 'サインインの方法を利用者に結び付けた'],
  ['platform.open-for-identity', '確認を待つ人を利用者に登録した'],
  ['platform.refuse-identity', '確認を待つ人の利用を断った'],
  ['platform.decide-provider', 'サインインの提供元を決めた'],
  ['platform.accept-invitation', '手紙でパスワードを決めた'],
  ['platform.change-password', 'パスワードを変えた'],
  ['platform.end-sessions', '端末のサインインを終えた'],
  ['platform.set-preferences', '使い方を選んだ'],
  ['platform.open-account', '利用者を登録した'],
  ['platform.amend-account', '利用者の登録を直した'],
  ['platform.end-account', '利用者を止めた'],
  ['platform.grant-role', '役割を与えた'],
  ['platform.end-role', '役割を終えた'],
  ['platform.invite-person', '手紙を作った'],
  ['platform.decide-setting', '設定を決めた'],
  ['platform.set-opening-day', '市独自の閉庁日・開庁日を加えた'],
  ['platform.remove-opening-day', '市独自の閉庁日・開庁日を取りやめた'],
  ['platform.send-head', '記録の末尾を知らせた'],
  ['platform.tidy-sign-in', '古い失敗の数を消した'],
  ['platform.tidy-drafts', '古い下書きを消した'],
  ['platform.tidy-uploads', '送りかけの古いファイルを消した'],
  ['platform.set-document-sign', '文書記号を決めた'],
  ['platform.choose-mail', 'メールの受け取り方を選んだ'],
  ['platform.read-notification', 'お知らせを読んだ'],
  ['platform.read-all-notifications', 'お知らせをすべて読んだ'],
  ['platform.save-view', '一覧の見方を保存した'],
  ['platform.remove-view', '一覧の見方を消した'],
  ['platform.revise-view', '一覧の見方の名前や共有を変えた'],
  ['platform.raise-view', '一覧の見方の順番を変えた'],
  ['platform.record-scan', 'ファイルの検査の結果を記録した'],
  ['platform.work-on-job', '処理を進めた'],
  ['platform.pause-job', '処理を一時停止した'],
  ['platform.resume-job', '処理を再開した'],
  ['platform.cancel-job', '処理を取りやめた'],
  ['platform.retry-now', '処理をやり直した'],
])

/** Gives acts the words of the city hall; an act without them is shown by its verb. */
export function nameActs(further: Readonly<Record<string, string>>): void {
  for (const [verb, name] of Object.entries(further)) names.set(verb, name)
}

export function nameOfAct(verb: string): string {
  return names.get(verb) ?? verb
}

/** Verbs whose Japanese name or code contains what was typed. */
export function verbsNamed(typed: string): string[] {
  const asked = typed.trim()
  return [...names].filter(([, name]) => name.includes(asked)).map(([verb]) => verb)
}
