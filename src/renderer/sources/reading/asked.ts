/** What a dialog about a passage is opened for. */
export type Asked = 'claim' | 'link' | 'comment' | 'tags';
