import { propose } from '../engine'
import { makeOpenPage, predictionLines } from '../formats'
import type { Command } from './command'
import { evaluate, measurePage } from './evaluation/evaluation'
import type { MeasuredPage } from './evaluation/figures'
import { labelledFiles } from './evaluation/labelled-files'
import { type LabelledPage, readLabelledPage } from './evaluation/labelled-page'
import { type PredictedLine, readPredictions } from './evaluation/predictions'
import { jsonReport, tableReport } from './evaluation/report'
import { wordsIn } from './evaluation/words'

/** `galley evaluate`: how far proposals are from what people said of the same pages. */
export const evaluateCommand: Command = {
  options: {
    format: { type: 'string', default: 'table' },
    worst: { type: 'string', default: '10' },
    pred: { type: 'string' },
  },
  formats: ['table', 'json'],
  help: (messages) => messages.evaluateHelp,
  async run({ files, format, options, terminal, language }) {
    const words = wordsIn(language)
    const worst = String(options.worst)
    if (!/^\d+$/.test(worst)) {
      terminal.tell(words.wrongWorst(worst))
      return 2
    }
    let predict = proposed
    if (typeof options.pred === 'string') {
      const read = await readPredictions(options.pred, language)
      if (!read.ok) {
        terminal.tell(read.refusal)
        return 1
      }
      const { value } = read
      predict = ({ name }) => value.of(name)
    }

    let failed = false
    const measured: MeasuredPage[] = []
    for (const file of await labelledFiles(files, language)) {
      const page = file.ok ? await readLabelledPage(file.value, language) : file
      if (!page.ok) {
        terminal.tell(page.refusal)
        failed = true
        continue
      }
      const { path, unlabelled } = page.value
      if (unlabelled > 0) terminal.tell(words.unlabelled(path, unlabelled))
      measured.push(measurePage(page.value, predict(page.value)))
    }
    const absent = measured.flatMap(({ page, predicted }) => (predicted ? [] : [page.name]))
    if (absent.length > 0) terminal.tell(words.notPredicted(String(options.pred), absent))
    if (measured.length > 0) {
      const evaluation = evaluate(measured, Number(worst))
      await terminal.result(
        format === 'json' ? jsonReport(evaluation) : tableReport(evaluation, language),
      )
    }
    return failed ? 1 : 0
  },
}

/** What Galley proposes for the page. */
const proposed = ({ name, page }: LabelledPage): readonly PredictedLine[] | undefined =>
  predictionLines(makeOpenPage(page, propose(page.text)), name).lines
