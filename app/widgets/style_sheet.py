"""The few style rules that Fusion's palette cannot say; ``@name;`` is a colour of the theme."""

TEMPLATE = """
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QToolTip { background: @header; color: @text; border: 1px solid @border; padding: 4px 6px; }

QMenuBar { background: @window; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }

QToolBar {
    background: @window;
    border: none;
    border-bottom: 1px solid @border;
    padding: 4px 8px;
    spacing: 2px;
}
QToolBar::separator { background: @hover; width: 1px; margin: 5px 7px; }
QToolBar QToolButton {
    border: 1px solid transparent;
    border-radius: 5px;
    padding: 4px;
    min-width: 22px;
    min-height: 22px;
}
QToolBar QToolButton:hover { background: @hover; }
QToolBar QToolButton:pressed { background: @pressed; }
QToolBar QToolButton:checked { background: @accent; color: @on_accent; }
QToolBar QToolButton:checked:disabled { background: transparent; color: @disabled; }
QToolBar QToolButton:focus { border-color: @accent; }

QPushButton {
    background: @control;
    border: 1px solid @border;
    border-radius: 5px;
    padding: 4px 12px;
    min-height: 18px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:checked { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @disabled; background: @panel; border-color: @control; }
QPushButton:checked:disabled { color: @disabled; background: @control; }
QPushButton[primary="true"] { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[primary="true"]:hover { border-color: @text; }
QPushButton[primary="true"]:disabled {
    background: @panel;
    color: @disabled;
    border-color: @border;
}
QPushButton[segment="true"] { padding: 4px 2px; min-width: 26px; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; padding: 4px; }
QPushButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:checked { background: @accent; }
QPushButton[quiet="true"]:focus { border-color: @accent; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QDockWidget { background: @panel; }
QDockWidget::title { background: @window; padding: 5px 10px; text-align: left; }
QScrollArea#panelScroll, QWidget#panelBody { background: @panel; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle {
    background: @pressed;
    border-radius: 3px;
    margin: 2px;
    min-height: 28px;
    min-width: 28px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolButton#sectionHeader {
    background: @header;
    border: none;
    border-top: 1px solid @border;
    color: @text;
    text-align: left;
    padding: 6px 10px;
    font-weight: 600;
}
QToolButton#sectionHeader:hover { background: @hover; }
QToolButton#sectionHeader:focus { border: 1px solid @accent; }
QLabel[dim="true"] { color: @dim; }
QLabel[strong="true"] { font-weight: 600; }

QAbstractSpinBox, QComboBox, QLineEdit {
    background: @control;
    border: 1px solid @border;
    border-radius: 4px;
    padding: 2px 6px;
    min-height: 18px;
    selection-background-color: @accent;
}
QAbstractSpinBox:focus, QComboBox:focus, QLineEdit:focus { border-color: @accent; }
QAbstractSpinBox:disabled, QComboBox:disabled { color: @disabled; background: @panel; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    width: 0;
    border: none;
}
QComboBox { padding-right: 20px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(@icons;/caret-down.svg); width: 12px; height: 12px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @disabled; border-radius: 3px; }
QCheckBox::indicator { background: @control; }
QCheckBox::indicator:hover { border-color: @dim; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; }
QCheckBox::indicator:checked { image: url(@icons;/check.svg); }
QCheckBox::indicator:focus { border-color: @text; }
QCheckBox:disabled { color: @disabled; }
QListView, QTableView, QTreeView, QPlainTextEdit {
    background: @panel;
    border: 1px solid @border;
    border-radius: 4px;
}
QListView#filmStrip { border: none; border-radius: 0; border-top: 1px solid @border; }
QWidget#filmTitle { background: @window; border-top: 1px solid @border; }
QListView::item, QTreeView::item { padding: 4px 6px; }
QListView::item:selected, QTreeView::item:selected { background: @accent; color: @on_accent; }

QHeaderView::section { background: @header; color: @dim; border: none; padding: 4px 6px; }

QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QProgressBar {
    background: @control;
    border: none;
    border-radius: 3px;
    max-height: 6px;
    min-height: 6px;
}
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QFrame#messageBar { border-radius: 8px; border: 1px solid @border; }
QFrame#messageBar[kind="error"] { background: @error; }
QFrame#messageBar[kind="error"] QLabel { color: @error_text; }
QFrame#messageBar[kind="warning"] { background: @warning; }
QFrame#messageBar[kind="warning"] QLabel { color: @warning_text; }
QFrame#messageBar[kind="notice"] { background: @notice; }
QFrame#messageBar[kind="notice"] QLabel { color: @notice_text; }
QFrame#conflict { background: @notice; border: 1px solid @border; border-radius: 6px; }
QFrame#conflict QLabel, QFrame#conflict QCheckBox { color: @notice_text; }
QLabel#key {
    background: @control;
    border: 1px solid @border;
    border-radius: 4px;
    padding: 1px 6px;
}
QFrame#problem { background: @error; border: 1px solid @border; border-radius: 6px; }
QFrame#problem QLabel { color: @error_text; }
QFrame#hintCard { background: @header; border: 1px solid @pressed; border-radius: 8px; }
QWidget#welcome { background: @surround; }
QListWidget#recentFiles { background: transparent; border: none; }
QListWidget#recentFiles::item { padding: 5px 8px; border-radius: 4px; }
QListWidget#recentFiles::item:hover { background: @hover; }
"""
