import { Component, type ErrorInfo, type ReactNode } from 'react';
import { connectMain } from '../bridge';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import styles from './Boundary.module.css';

interface BoundaryProps {
  /** The place in the program, for the log; never a record's words. */
  readonly where: string;
  readonly children: ReactNode;
}

/** Keeps a fault of one screen from taking the whole page with it. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    void info;
    const name =
      error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'thrown';
    void connectMain()?.call('log.report', {
      code: 'screen-failed',
      where: `${this.props.where}:${name}`,
    });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.failed} role="alert">
        <h1 className={styles.title}>{t('shared.screenFailed')}</h1>
        <p>{t('shared.screenFailedMore')}</p>
        <Button look="main" onPress={() => this.setState({ failed: false })}>
          {t('shared.tryAgain')}
        </Button>
      </div>
    );
  }
}
