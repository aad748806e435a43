import { FileWarning } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isInTrash, type Annotation } from '../../../domain/annotation';
import { withFurniture } from '../../../domain/furniture';
import type { MemberId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import { wholeBlocks, type Stretch } from '../../../domain/stretch';
import { useCasebook } from '../../shared/casebook/context';
import { problemWords } from '../../shared/casebook/problem';
import { t } from '../../shared/catalogue';
import { EmptyState } from '../../shared/layout/EmptyState';
import { Loading } from '../../shared/layout/Loading';
import { Pane } from '../../shared/layout/Panes';
import { copyText } from '../../shared/copy-text';
import { showToast } from '../../shared/overlays/toasts';
import { useParams } from '../../shared/routing/router';
import { useShortcut } from '../../shared/shortcuts/dispatch';
import { MentionSide } from '../mentions/MentionSide';
import { useSuggesting } from '../mentions/side-state';
import { SourceHead } from '../SourceHead';
import { isFurniture, passagesInside } from '../split/split-form';
import { SplitDialog } from '../split/SplitDialog';
import { waitingOn } from '../versions/waiting';
import { isDrawable } from '../pages/draw';
import { PagesAlone } from '../pages/PagesAlone';
import { PagesView } from '../pages/PagesView';
import { AnnotationSide } from './AnnotationSide';
import type { Asked } from './asked';
import { atStart, selected, type Caret } from './caret';
import { rowOfCell } from './cell-place';
import { movedEdge, pickEdge, type Edge } from './edge';
import { FindBar } from './FindBar';
import { nextOf, passagesAt, type Passage } from './passages';
import { Dialogs, leftOpen, VersionDialogs, type Asking } from './ReadingDialogs';
import { ReadingTools } from './ReadingTools';
import type { Piece } from './pieces';
import { TextView, type TextViewHandle } from './TextView';
import { useMarking } from './use-marking';
import { usePassages } from './use-passages';
import { useUndoFocus } from './use-undo-focus';
import { useStable } from './use-stable';
import { useText } from './use-text';
import { shownPieces, viewsOf, type View } from './views';
import { ViewSwitch } from './ViewSwitch';
import styles from './ReadingPane.module.css';

/** Milliseconds that the words of a citation stay lit. */
const FLASH = 1800;

const none: readonly Passage[] = [];
const noPieces: readonly Piece[] = [];

/** One source to read, mark and draw claims from, with the list of its passages beside it. */
export function ReadingPane({ source }: { source: Source }) {
  const { main, drafts } = useCasebook();
  const { annotation: wanted, at: words, cell, place } = useParams('sources');
  const version = Math.max(0, ...source.textVersions.map((one) => one.version));
  const shown = useText(source.id, version);
  const text = shown.state === 'shown' ? shown.text : null;
  const at = useMemo(() => {
    if (cell === undefined || shown.state !== 'shown') return words;
    return rowOfCell(shown.text, shown.blocks, cell) ?? undefined;
  }, [cell, words, shown]);
  const passages = usePassages(source, version);
  const marking = useMarking(source, version, text);
  const pane = useRef<TextViewHandle>(null);
  const [wantedView, setWantedView] = useState<View>(place === undefined ? 'text' : 'pages');
  const marks = source.textVersions.find((one) => one.version === version)?.furniture;
  const found = shown.state === 'shown' ? shown.pieces : noPieces;
  const whole = useMemo(() => withFurniture(found, marks), [found, marks]);
  const views = useMemo(() => viewsOf(source, whole), [source, whole]);
  const view = views.includes(wantedView) ? wantedView : 'text';
  const pieces = useMemo(() => shownPieces(whole, view), [whole, view]);
  const [caret, setCaret] = useState<Caret>(atStart);
  const [activeId, setActiveId] = useState<MemberId | null>(null);
  const [flash, setFlash] = useState<Passage | null>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [saving, setSaving] = useState<{ start: number; end: number } | null>(null);
  const [asking, setAsking] = useState<Asking | null>(() => leftOpen(source, drafts));
  const [finding, setFinding] = useState(false);
  const [suggesting, setSuggesting] = useSuggesting();
  const [open, setOpen] = useState<'correct' | 'review' | null>(() =>
    drafts.wasOpen(`text:${source.id}:${version}`) ? 'correct' : null,
  );
  const [splitting, setSplitting] = useState<Stretch | null>(null);
  const [placing, setPlacing] = useState<Annotation | null>(null);
  const waiting = useMemo(
    () => waitingOn(source.annotations, version),
    [source.annotations, version],
  );
  const active = passages.find(({ id }) => id === activeId) ?? null;
  const chosen = selected(caret);
  const here = useMemo(() => passagesAt(passages, caret.focus), [passages, caret.focus]);

  const show = useStable((passage: Passage) => {
    setActiveId(passage.id);
    if (view === 'article' && !isShown(pieces, passage.start)) setWantedView('text');
    setCaret({ anchor: passage.start, focus: passage.start });
    pane.current?.reveal(passage.start);
  });

  const select = useStable(({ start, end }: { readonly start: number; readonly end: number }) => {
    if (view === 'article' && !isShown(pieces, start)) setWantedView('text');
    setCaret({ anchor: start, focus: end });
    pane.current?.reveal(start);
  });

  useUndoFocus(passages, (changed) => {
    if (changed !== null && 'passage' in changed) show(changed.passage);
    else if (changed !== null) select({ start: changed.at, end: changed.at });
    pane.current?.focus();
  });

  // A citation was opened: its words come into view and are lit for a moment.
  const flashed = useRef<string | null>(null);
  useEffect(() => {
    if (text === null || wanted === undefined || flashed.current === wanted) return;
    const passage = passages.find(({ id }) => id === wanted);
    if (passage === undefined) {
      const kept = source.annotations.find(({ id }) => id === wanted);
      if (kept === undefined) return;
      flashed.current = wanted;
      if (isInTrash(kept)) showToast({ tone: 'plain', words: t('reading.inTrash') });
      else setOpen('review');
      return;
    }
    flashed.current = wanted;
    show(passage);
    setFlash(passage);
    pane.current?.focus();
  }, [text, wanted, passages, source.annotations, show]);
  // Words that search found, and the row of a cited cell, are selected, once for each time they are opened.
  const opened = useRef<typeof at>(undefined);
  useEffect(() => {
    if (text === null || at === undefined || opened.current === at) return;
    opened.current = at;
    select(at);
    pane.current?.focus();
  }, [text, at, select]);
  // A page or a part of one was cited.
  useEffect(() => {
    if (place !== undefined) setWantedView('pages');
  }, [place]);
  useEffect(() => {
    if (flash === null) return;
    const timer = setTimeout(() => setFlash(null), FLASH);
    return () => clearTimeout(timer);
  }, [flash]);

  /** The passage that a key means: the selection, marked now, or the one at the caret. */
  async function meant(): Promise<MemberId | null> {
    if (chosen === null) {
      const here = active ?? passagesAt(passages, caret.focus)[0];
      if (here === undefined) showToast({ tone: 'plain', words: t('sources.selectFirst') });
      return here?.id ?? null;
    }
    if (placing !== null) {
      if (await marking.place(placing.id, chosen.start, chosen.end)) setPlacing(null);
      return placing.id;
    }
    const same = passages.find(({ start, end }) => start === chosen.start && end === chosen.end);
    // Painted at once: on a long text the change is on disk only some tenths of a second later.
    setSaving(chosen);
    const id = same?.id ?? (await marking.mark(chosen.start, chosen.end));
    setSaving(null);
    if (id === null) return null;
    setActiveId(id);
    setCaret((now) => ({ anchor: now.focus, focus: now.focus }));
    return id;
  }

  function ask(what: Asking['what']): void {
    void meant().then((passage) => {
      if (passage !== null) setAsking({ what, passage });
    });
  }

  async function remove(passage: Passage): Promise<void> {
    if (!(await marking.remove(passage.annotation))) return;
    setActiveId(null);
    setCaret({ anchor: passage.start, focus: passage.start });
    pane.current?.focus();
  }

  /** The whole blocks that are selected, or the one at the caret. */
  function blocksMeant(): Stretch | null {
    if (shown.state !== 'shown') return null;
    const at = chosen ?? { start: caret.focus, end: caret.focus + 1 };
    const stretch = wholeBlocks(shown.text, shown.blocks, at);
    if (stretch === null) showToast({ tone: 'plain', words: t('sources.selectFirst') });
    return stretch;
  }

  async function toggleFurniture(): Promise<void> {
    const stretch = blocksMeant();
    if (stretch !== null) await marking.markFurniture(stretch, !isFurniture(whole, stretch));
  }

  function pick(which: Edge['which']): boolean {
    const here = active ?? passagesAt(passages, caret.focus)[0];
    if (here === undefined) return false;
    setActiveId(here.id);
    setEdge(pickEdge(here, which));
    pane.current?.focus();
    return true;
  }

  function review(): boolean {
    if (waiting.review.length + waiting.orphans.length === 0) return false;
    setOpen('review');
    return true;
  }

  async function keepEdge(kept: Edge): Promise<void> {
    setEdge(null);
    const { passage, start, end } = kept;
    if (start === passage.start && end === passage.end) return;
    await marking.reshape(passage.annotation, start, end);
  }

  const ready = text !== null && asking === null && open === null && splitting === null;
  useShortcut('reading.highlight', () => void meant(), ready);
  useShortcut('reading.claim', () => ask('claim'), ready);
  useShortcut('reading.link', () => ask('link'), ready);
  useShortcut('reading.comment', () => ask('comment'), ready);
  useShortcut('reading.tags', () => ask('tags'), ready);
  useShortcut('reading.split', () => setSplitting(blocksMeant()), ready);
  useShortcut('reading.furniture', () => void toggleFurniture(), ready);
  useShortcut('reading.review', review, ready);
  useShortcut('reading.widen-start', () => pick('start'), ready);
  useShortcut('reading.widen-end', () => pick('end'), ready);
  useShortcut('app.find', () => setFinding(true), ready);
  useShortcut(
    'reading.remove',
    () => {
      const here = active ?? passagesAt(passages, caret.focus)[0];
      if (here === undefined) return false;
      void remove(here);
      return true;
    },
    ready,
  );

  const onPick = useStable((passage: Passage) => {
    setActiveId(passage.id);
    pane.current?.focus();
  });
  const onShow = useStable((passage: Passage) => {
    show(passage);
    setFlash(passage);
  });
  const onAsk = useStable((what: Asked, passage: Passage) => {
    setActiveId(passage.id);
    setAsking({ what, passage: passage.id });
  });
  const onRemove = useStable((passage: Passage) => void remove(passage));
  const onReview = useStable(() => setOpen('review'));
  const onCorrect = useStable(() => setOpen('correct'));
  const onHighlight = useStable(() => void meant());
  const onAskHere = useStable(ask);
  const onMentions = useStable(() => setSuggesting(!suggesting));
  const onFind = useStable(() => setFinding(true));
  const onSplit = useStable(() => setSplitting(blocksMeant()));
  const onFurniture = useStable(() => void toggleFurniture());

  function onKey(event: KeyboardEvent): boolean {
    const heldKey = ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key);
    if (edge !== null && !heldKey && shown.state === 'shown') {
      const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (way !== 0) {
        setEdge(movedEdge(edge, shown.text, whole, way, event.ctrlKey || event.metaKey));
        return true;
      }
      if (event.key === 'Escape') {
        setEdge(null);
        return true;
      }
      void keepEdge(edge);
      if (event.key === 'Enter') return true;
    }
    if (event.key === 'Escape' && placing !== null) {
      setPlacing(null);
      return true;
    }
    if (event.key === 'Tab' && !event.shiftKey) {
      const here = passagesAt(passages, caret.focus);
      const next = nextOf(here, here.some(({ id }) => id === activeId) ? activeId : null);
      if (next !== null && next.id !== activeId) {
        setActiveId(next.id);
        return true;
      }
    }
    return false;
  }

  if (version === 0) return <PagesAlone source={source} place={place ?? null} />;
  function onCaret(next: Caret): void {
    setCaret(next);
    const here = passagesAt(passages, next.focus);
    if (!here.some(({ id }) => id === activeId)) setActiveId(here[0]?.id ?? null);
  }

  const painted = edge === null ? active : { ...edge.passage, start: edge.start, end: edge.end };
  return (
    <>
      <Pane kind="main" label={source.title}>
        <SourceHead source={source} onCorrect={onCorrect} active={ready} />
        <ReadingTools
          onHighlight={onHighlight}
          onAsk={onAskHere}
          words={
            edge !== null
              ? t('sources.movingEdge')
              : chosen === null
                ? ''
                : t('sources.chosen', { count: chosen.end - chosen.start })
          }
          onMentions={onMentions}
          onFind={onFind}
          onSplit={onSplit}
          onFurniture={onFurniture}
        >
          <ViewSwitch views={views} view={view} onChange={setWantedView} />
        </ReadingTools>
        {placing !== null && (
          <p className={styles.placing} role="status">
            {t('reading.placing', { quote: placing.selectors.exact.slice(0, 200) })}
          </p>
        )}
        {finding && text !== null && (
          <FindBar
            text={text}
            from={caret.focus}
            onFound={select}
            onMissing={() => setCaret((now) => ({ anchor: now.focus, focus: now.focus }))}
            onClose={() => {
              setFinding(false);
              pane.current?.focus();
            }}
          />
        )}
        <div className={styles.text}>
          {shown.state === 'loading' && <Loading words={t('shared.loading')} />}
          {shown.state === 'failed' && (
            <EmptyState icon={FileWarning} words={problemWords(shown.failure)} />
          )}
          {shown.state === 'shown' && view === 'pages' && isDrawable(source.original) && (
            <PagesView
              ref={pane}
              label={t('pages.of', { title: source.title })}
              original={source.original}
              text={shown.text}
              firstPage={whole[0]?.page ?? 1}
              passages={passages}
              active={painted}
              flash={flash}
              caret={caret}
              onCaret={onCaret}
              onKey={onKey}
              place={place ?? null}
              onLeave={() => setWantedView('text')}
            />
          )}
          {shown.state === 'shown' && view !== 'pages' && (
            <TextView
              ref={pane}
              label={t('sources.textOf', { title: source.title })}
              language={source.language}
              text={shown.text}
              pieces={pieces}
              passages={passages}
              active={painted}
              saving={saving}
              flash={flash}
              caret={caret}
              onCaret={onCaret}
              onKey={onKey}
              onCopy={(words) => void copyText(main, words)}
            />
          )}
        </div>
      </Pane>
      {suggesting && text !== null ? (
        <MentionSide
          source={source}
          version={version}
          text={text}
          pieces={whole}
          onShow={select}
          onClose={() => setSuggesting(false)}
        />
      ) : (
        <AnnotationSide
          source={source}
          passages={passages}
          activeId={activeId}
          here={here.length > 1 ? here : none}
          onPick={onPick}
          onShow={onShow}
          onAsk={onAsk}
          onRemove={onRemove}
          waiting={waiting}
          onReview={onReview}
        />
      )}
      {open !== null && text !== null && (
        <VersionDialogs
          open={open}
          source={source}
          version={version}
          text={text}
          waiting={waiting}
          onChooseInText={setPlacing}
          onClose={() => {
            setOpen(null);
            requestAnimationFrame(() => pane.current?.focus());
          }}
        />
      )}
      {splitting !== null && text !== null && (
        <SplitDialog
          source={source}
          version={version}
          text={text}
          stretch={splitting}
          passages={passagesInside(passages, splitting).length}
          onClose={() => {
            setSplitting(null);
            requestAnimationFrame(() => pane.current?.focus());
          }}
        />
      )}
      {asking !== null && (
        <Dialogs
          asking={asking}
          source={source}
          onClose={() => {
            setAsking(null);
            requestAnimationFrame(() => pane.current?.focus());
          }}
        />
      )}
    </>
  );
}

/** True where the piece that holds an offset is among those that are shown. */
function isShown(pieces: readonly Piece[], offset: number): boolean {
  return pieces.some(({ start, end }) => start <= offset && offset < end);
}
