import { Command, Keyboard, LockKeyhole } from 'lucide-react';
import { useCasebook } from '../../shared/casebook/context';
import type { RecordKind } from '../../../domain/records';
import { useDerivedAtRest, type Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { IconButton } from '../../shared/controls/Button';
import { peopleIn } from '../../shared/names/people';
import { navigate, useRoute } from '../../shared/routing/router';
import { screenIds, type ScreenId } from '../../shared/routing/routes';
import type { Screen } from '../../shared/routing/screen';
import { screens } from '../screens';
import type { Layer } from './layer';
import { Mark } from './Mark';
import styles from './NavRail.module.css';

interface NavRailProps {
  readonly name: string;
  readonly onLayer: (layer: Layer) => void;
}

const below: readonly ScreenId[] = ['history', 'trash', 'settings'];

/** The first pane: the casebook's name and the screens. */
export function NavRail({ name, onLayer }: NavRailProps) {
  const { main } = useCasebook();
  const built = screenIds.flatMap((id) => screens.filter((screen) => screen.id === id));
  return (
    <nav className={styles.rail} aria-label={t('app.navigation')} data-pane="" tabIndex={-1}>
      <p className={styles.book} title={name}>
        <Mark size={18} />
        <span className={styles.bookName}>{name}</span>
      </p>
      <ul className={styles.list}>
        {built
          .filter(({ id }) => !below.includes(id))
          .map((screen) => (
            <Item key={screen.id} screen={screen} />
          ))}
      </ul>
      <ul className={cx(styles.list, styles.below)}>
        {built
          .filter(({ id }) => below.includes(id))
          .map((screen) => (
            <Item key={screen.id} screen={screen} />
          ))}
      </ul>
      <div className={styles.tools} role="toolbar" aria-label={t('app.tools')}>
        <IconButton
          icon={Command}
          label={t('app.palette')}
          shortcut="app.palette"
          onPress={() => onLayer('palette')}
        />
        <IconButton
          icon={Keyboard}
          label={t('app.help')}
          shortcut="app.help"
          onPress={() => onLayer('help')}
        />
        <IconButton
          icon={LockKeyhole}
          label={t('app.lock')}
          shortcut="app.lock"
          onPress={() => void main.call('app.lock', null)}
        />
      </div>
    </nav>
  );
}

function Item({ screen }: { screen: Screen }) {
  const here = useRoute().screen === screen.id;
  const Icon = screen.icon;
  return (
    <li>
      <button
        type="button"
        className={cx(styles.item, here && styles.here)}
        aria-current={here ? 'page' : undefined}
        onClick={() => navigate(screen.id, {})}
      >
        <Icon size={16} strokeWidth={here ? 2.1 : 1.7} aria-hidden />
        <span className={styles.itemWords}>{t(screen.title)}</span>
        <Count id={screen.id} />
      </button>
    </li>
  );
}

/** What a screen's entry counts: which records it reads, and what they come to. */
interface Counter {
  readonly kinds: readonly RecordKind[];
  readonly count: (store: Reading) => number;
}

const counters: Partial<Record<ScreenId, Counter>> = {
  sources: { kinds: ['source'], count: (store) => store.all('source').length },
  detainees: {
    kinds: ['detainee'],
    count: (store) => peopleIn(store).filter((one) => one.standing === 'case').length,
  },
  appeals: { kinds: ['appeal'], count: (store) => store.all('appeal').length },
  briefs: { kinds: ['brief'], count: (store) => store.all('brief').length },
};

function Count({ id }: { id: ScreenId }) {
  const counter = counters[id];
  return counter === undefined ? null : <Counted counter={counter} />;
}

function Counted({ counter: { kinds, count } }: { counter: Counter }) {
  const n = useDerivedAtRest(kinds, count);
  return n === 0 ? null : <span className={styles.count}>{n}</span>;
}
