import { editChain } from './chain-editor.ts'
import { upgradeDialogs } from './dialogs.ts'
import { guardForms } from './form-guard.ts'
import { listenToKeys } from './keys.ts'
import { answerLive } from './live-answer.ts'
import { checkWhileTyping } from './live-check.ts'
import { pollWork } from './progress.ts'
import { countSelected } from './selection.ts'
import { walkThread } from './thread-walk.ts'
import { offerPrinting, offerTheirs, takeFocus } from './touches.ts'

// Every page works without this file. It adds keys, drafts, dialogs and moving progress bars.
takeFocus()
walkThread()
upgradeDialogs()
guardForms()
countSelected()
pollWork()
offerPrinting()
offerTheirs()
editChain()
checkWhileTyping()
answerLive()
listenToKeys()
