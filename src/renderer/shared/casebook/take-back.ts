/** Called before something is taken back; what it gives is called once that is done. */
type Listener = () => (() => void) | undefined;

const listeners = new Set<Listener>();

/** Tells that an undo or a redo begins; call what it gives when it is done. */
export function beginTakeBack(): () => void {
  const after = [...listeners].map((listener) => listener());
  return () => {
    for (const one of after) one?.();
  };
}

/** Listens for undo and redo until the function it gives is called. */
export function onTakeBack(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
