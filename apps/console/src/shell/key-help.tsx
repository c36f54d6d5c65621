import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const KEYS = [
  ['j k', 'row'],
  ['x Shift+x', 'select'],
  ['Space', 'peek'],
  ['Enter', 'openRow'],
  ['a', 'assign'],
  ['n', 'note'],
  ['o', 'override'],
  ['r', 'new'],
  ['/', 'search'],
  ['f', 'filter'],
  ['Ctrl+K', 'palette'],
  ['g h f p l a o', 'go'],
  ['Esc', 'escape'],
  ['?', 'help'],
] as const;

/** Every key, on `?`. */
export default function KeyHelp({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, name]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">
                {keys.split(' ').map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{t(`keys.${name}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
