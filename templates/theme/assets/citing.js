/* Beside each line's link to itself, a button that copies the line with its source. What it copies shows below the line,
   selected, so that it can be copied by hand where the browser forbids it; all of it is on the page already. */
const data = document.querySelector('script[type="application/ld+json"]')
const briefing = data && JSON.parse(data.textContent)
const KINDS = { NewsArticle: "news", AnalysisNewsArticle: "analysis", OpinionNewsArticle: "opinion" }
const status = document.createElement("p")
status.className = "copied"
status.setAttribute("role", "status")

for (const link of briefing ? document.querySelectorAll("a.here") : []) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "copy"
  button.textContent = "cite"
  button.title = "Copy this line with its source"
  button.addEventListener("click", () => copy(link, button))
  link.title = "Link to this line"
  link.before(button, " ")
}
document.body.append(status)

async function copy(link, button) {
  const own = link.parentElement
  const shown = own.nextElementSibling?.matches(".citation")
  document.querySelector(".citation")?.remove()
  status.textContent = ""
  if (shown) return
  const { words, text, address } = cite(link)
  const box = show(text, words, address)
  own.after(box)
  box.addEventListener("keydown", event => {
    if (event.key !== "Escape") return
    box.remove()
    button.focus()
  })
  try {
    await navigator.clipboard.writeText(text)
    tell("Citation copied")
  } catch {
    const field = box.querySelector("textarea")
    field.focus()
    field.select()
    tell("The citation is selected; copy it with Ctrl+C or ⌘C")
  }
}

function tell(words) {
  status.textContent = words
  setTimeout(() => { if (status.textContent === words) status.textContent = "" }, 8000)
}

function show(text, words, address) {
  const box = document.createElement("span")
  box.className = "citation"
  const field = document.createElement("textarea")
  field.readOnly = true
  field.rows = 5
  field.value = text
  field.setAttribute("aria-label", "Citation")
  box.append(field)
  const foot = document.querySelector("a.correct")
  if (foot) {
    const report = new URL(foot.href)
    const body = report.searchParams.get("body")
    report.searchParams.set("body", body.replace(/^Line:.*$/m, () => `Line: ${address}\n> ${words}`))
    const correct = document.createElement("a")
    correct.href = report.href
    correct.textContent = "Report a correction of this line"
    box.append(correct)
  }
  return box
}

/* No quotation marks are put around the words: on these pages they stand around somebody's very words alone. */
function cite(link) {
  const line = link.closest("[id]")
  const address = location.origin + location.pathname + link.hash
  const words = [speaker(line), ...read(line)].filter(Boolean).join(" ")
  const version = `version ${briefing.version}${briefing.dateModified ? ` of ${briefing.dateModified}` : ""}`
  const page = `${briefing.headline}, ${briefing.publisher.name}, ${version}`
  return { words, address, text: `${words}\n— ${sources(line).join("; ")}\nIn: ${page}, ${address}` }
}

function strip(element, ...selectors) {
  const copy = element.cloneNode(true)
  for (const part of copy.querySelectorAll(selectors.join())) part.remove()
  return copy
}

/* A date and a figure in front of a line are the program's, and in the words anyway. */
function read(line) {
  const own = line.closest(".timeline, .agreement") ? ["strong"] : []
  const words = strip(line, ".cite", ".own", ".citation", ".tag", ".voice", "ul", ...own).textContent
  return words.split(/\s+/)
}

/* Positions stand under the name of their actor. */
function speaker(line) {
  const above = [...document.querySelectorAll(".positions h3:not(#positions-others)")]
    .filter(heading => line.closest(".positions") && heading.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING)
  const name = above.at(-1)?.firstChild.textContent
  return name && !read(line).join(" ").includes(name) ? `[${name}]` : ""
}

/* A number is that of the sentence, or, of several articles, that of the article and of the sentence. */
function sources(line) {
  const cites = strip(line.matches("li") ? line : line.parentElement, "ul").querySelectorAll(".cite")
  const found = new Map()
  for (const { textContent } of cites) {
    const [sentence, source] = textContent.split(".").reverse()
    const known = briefing.isBasedOn[(source ?? 1) - 1]
    found.set(known, [...(found.get(known) ?? []), sentence])
  }
  return [...found].map(([known, sentences]) => [
    known.name,
    known.author?.name,
    known.publisher?.name,
    KINDS[known["@type"]],
    known.datePublished ?? "date not stated",
    `sentence${sentences.length > 1 ? "s" : ""} ${sentences.join(", ")}`,
  ].filter(Boolean).join(", "))
}
