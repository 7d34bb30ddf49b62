/* Registers whose columns sort: by a click, by Enter and by Space. A table is sorted when it comes; the column says how. */
for (const table of document.querySelectorAll(".sortable table")) {
  const sorted = table.querySelector(".descending, .ascending")
  sorted?.setAttribute("aria-sort", sorted.className)
  new Tablesort(table).current = sorted
  for (const header of table.tHead.rows[0].cells) {
    header.addEventListener("keydown", event => {
      if (event.key !== " ") return
      event.preventDefault()
      header.click()
    })
  }
}
