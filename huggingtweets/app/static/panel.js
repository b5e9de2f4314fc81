// What ipywidgets cannot do for a step: full names of its buttons for screen readers, and where the keyboard goes.
const WAIT = 50 // milliseconds between two looks for an element that is about to be there
function name(panel) {
  for (const button of panel.querySelectorAll('button.huggingtweets-named')) {
    const label = [button.textContent.trim(), button.title].filter(Boolean).join(': ')
    if (button.ariaLabel !== label) button.ariaLabel = label
  }
  for (const button of panel.querySelectorAll('button.huggingtweets-fold')) {
    button.ariaExpanded = String(button.classList.contains('open'))
  }
}
function wait(find, tries) {
  const found = find()
  if (!found && tries) setTimeout(wait, WAIT, find, tries - 1)
}
function focus(panel, selector) {
  const now = document.activeElement
  if (now !== document.body && !panel.contains(now)) return true // somebody is busy elsewhere
  const target = panel.querySelector(selector)
  target?.focus()
  if (target?.value) target.setSelectionRange(target.value.length, target.value.length)
  return target
}
function render({ model, el }) {
  const change = new MutationObserver(() => name(el.closest('.huggingtweets')))
  wait(() => {
    const panel = el.closest('.huggingtweets')
    if (!panel) return false
    change.observe(panel, { subtree: true, childList: true, attributeFilter: ['title', 'class'] })
    name(panel)
    return true
  }, 600)
  const listen = (message) => wait(() => focus(el.closest('.huggingtweets'), message.focus), 60)
  model.on('msg:custom', listen)
  return () => {
    change.disconnect()
    model.off('msg:custom', listen)
  }
}
export default { render }
