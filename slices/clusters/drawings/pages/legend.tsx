/** What the lines and signs of a chain mean, drawn and in words. */
export function ChainLegend() {
  return (
    <div class="flow-legend">
      <span>
        <svg class="ch flow" viewBox="0 0 44 14" aria-hidden="true">
          <path class="way and" d="M0 7h44" />
        </svg>
        必ず要る（実線）
      </span>
      <span>
        <svg class="ch flow" viewBox="0 0 44 14" aria-hidden="true">
          <path class="way or" d="M0 7h30" />
          <path class="joint" d="M30 7l6-6 6 6-6 6z" />
        </svg>
        どれか一つで足りる（破線と菱形）
      </span>
      <span>
        <svg class="ch flow" viewBox="0 0 44 14" aria-hidden="true">
          <path class="way opt" d="M0 7h44" />
        </svg>
        一部の製品だけ要る（点線）
      </span>
      <span>箱の中の ○＝要る道具・材料　◇＝どれか一つ　◌＝一部の製品だけ</span>
      <span>二重の枠＝検査・物流・まとめ　太い枠＝製品　「国内」「海外」などは市の外</span>
    </div>
  )
}
