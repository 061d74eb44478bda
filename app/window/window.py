"""The window: puts the rooms together and wires them. No logic."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.actions import PAINT, VARIANTS, Actions
from app.canvas import Canvas, ViewMode
from app.crop.tool import CropTool
from app.diagnostics import log_folder, report, show_folder
from app.dialogs.batch import BatchDialog
from app.dialogs.models import ModelsDialog
from app.dialogs.preferences import PreferencesDialog
from app.dialogs.shortcuts import ShortcutSheet
from app.dialogs.system import AboutDialog
from app.document.message import Message
from app.document.photos import OpenPhotos
from app.document.session import Session
from app.film.dock import Filming
from app.film.heat_layers import HeatLayers, layer_of
from app.panels.sidebar import Sidebar
from app.preferences import HINTS_DONE, LIVE, PACE, PANEL, Preferences
from app.reference.link import References
from app.review.desk import Desk
from app.services.batch import Batch
from app.services.film_pictures import Films
from app.services.honesty import Honesty
from app.services.machine import Machine
from app.services.models import LoadStored, ModelChoice
from app.strip.dock import PhotoDesk
from app.threads.file_worker import FileWorker
from app.threads.pipeline_worker import PipelineWorker
from app.threads.runner import Loader
from app.widgets.focus import FocusKeeper
from app.widgets.spoken import ROLE
from app.widgets.theme import Theme
from app.window.autosave import Autosave
from app.window.canvas_link import PictureLink
from app.window.closing import Closing
from app.window.files import Files
from app.window.hints import HintCard, targets
from app.window.menus import fill_menu_bar, make_toolbar
from app.window.message_bar import MessageBar
from app.window.painting import Painting
from app.window.presets import Presets
from app.window.recipes import Drops, Recipes
from app.window.snapshots import SnapshotDesk
from app.window.status_bar import StatusLine
from app.window.variants import Variants
from app.window.welcome import Welcome
from models.errors import StudioError
from models.recipe import Mark, ModelId
from models.weights import StoredModel

if TYPE_CHECKING:
    from models.networks import Model


class _Pages(QStackedWidget):
    """Pages that need as much room as the one that is shown, not as the largest."""

    def minimumSizeHint(self) -> QSize:
        """Need what the shown page needs."""
        page = self.currentWidget()
        if page is None:
            return super().minimumSizeHint()
        if page.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
            return page.minimumSize()  # it does not want to be asked yet
        return page.minimumSizeHint().expandedTo(page.minimumSize())


class Window(QMainWindow):
    """The editor: one window, one document.

    Args:
        preferences: Where settings are kept.
        load: Makes the pipeline, in its thread; by default that of the bundled model on the machine
            of the preferences.
        load_stored: The same with an imported model.
    """

    def __init__(
        self,
        preferences: Preferences,
        load: Loader | None = None,
        load_stored: LoadStored | None = None,
    ) -> None:
        theme = Theme(preferences)
        theme.apply()  # first: a window that takes it later never frees the lines beside its docks
        super().__init__()
        theme.setParent(self)
        self.preferences = preferences
        self.theme = theme
        self.session = Session(parent=self)
        self.photos = OpenPhotos(self.session, self)
        self.machine = Machine(self.session, preferences, self)
        self._make_services(load or self.machine.load, load_stored or self.machine.load_stored)
        self.models_dialog: ModelsDialog | None = None
        self.batch_dialog: BatchDialog | None = None
        self._model: Model | None = None
        self.recipes = Recipes(self.session, self.files, self.file_worker, preferences, self)
        self.photos.kept = self.recipes.kept
        self.autosave = Autosave(self.session, self.files, self.photos, preferences, self)
        self.closing = Closing(
            self, self.session, self.files, self.batch, self.autosave, self.recipes, self.photos
        )
        self.actions_by_name = Actions(self.theme, self)
        self._make_widgets()
        self._connect_session()
        self._connect_actions()
        self._restore_layout()
        self._show_title()
        self._show_page()

    def start(self, *paths: Path) -> None:
        """Load the model, now that the window is on the screen, and open photos if given."""
        self.models.start()
        self.worker.start()
        self.preferences.check()
        if not paths:
            self.autosave.look_for_crash()
            return
        once = Qt.ConnectionType.SingleShotConnection  # the photo that was asked for goes first
        self.session.photo_changed.connect(self.autosave.look_for_crash, once)
        if len(paths) == 1 and paths[0].suffix == ".json":
            self.recipes.drop(paths[0])
        else:
            self.files.open_all(paths)

    def _make_services(self, load: Loader, load_stored: LoadStored) -> None:
        self.worker = PipelineWorker(load, self)
        self.file_worker = FileWorker(self)
        self.films = Films(self.worker, self)
        self.honesty = Honesty(self.session, self.worker, self)
        self.models = ModelChoice(
            self.session,
            self.worker,
            self.preferences,
            load=load,
            load_stored=load_stored,
            parent=self,
        )
        self.files = Files(
            self.session, self.file_worker, self.preferences, self.films, self.models,
            self.photos, self,
        )  # fmt: skip
        self.batch = Batch(self.worker, self)
        self.machine.reload_wanted.connect(self._show_loading)
        self.machine.reload_wanted.connect(self.models.reload)

    def _make_pages(self) -> QWidget:
        """Make the middle of the window: welcome, canvas, crop, and a bar for messages."""
        actions, theme, session = self.actions_by_name, self.theme, self.session
        self.canvas = Canvas()
        self.welcome = Welcome(theme, self.preferences)
        self._pages = _Pages()
        self._pages.setProperty(ROLE, "Grouping")  # Qt's own is read out: "layered pane"
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.canvas)
        self.crop = CropTool(session, self.file_worker, actions, theme, self)
        self._pages.addWidget(self.crop.page)
        self.crop.active_changed.connect(self._show_page)
        self.crop.active_changed.connect(self.canvas.setFocus)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages)
        self.message_bar = MessageBar(session, actions, theme, centre)
        self.setCentralWidget(centre)
        return centre

    def _make_widgets(self) -> None:
        actions, theme, session = self.actions_by_name, self.theme, self.session
        centre = self._make_pages()
        self.variants = Variants(
            self.canvas, session, self.models, self.worker, actions, self.preferences, theme, self
        )
        self._make_dock()
        self.status = StatusLine(session, actions, theme)
        self.setStatusBar(self.status)
        self._make_menus()
        self.painting = Painting(
            self.canvas, session, actions, self.preferences, self.file_worker, self.models, self
        )
        self.picture = PictureLink(self.canvas, session, actions, self.preferences, self)
        self.desk = Desk(
            centre, self.canvas, session, self.models, self.worker, self.file_worker,
            actions, theme, self,
        )  # fmt: skip
        self._make_film()
        places = targets(self, self.toolbar, actions, self.sidebar, self.canvas)
        self.hints = HintCard(self, places)
        for each in (self.hints, self.message_bar):
            each.placed.connect(partial(self.canvas.cover, by=each))
        QShortcut("F6", self).activated.connect(self._change_focus)
        self.canvas.installEventFilter(self)
        self.files.exported_changed.connect(self._enable_actions)
        docks = (self.dock, self.filming.dock, self.strip.dock)
        regions = (self.hints, self.toolbar, centre, *docks, self.status)
        self.focus_keeper = FocusKeeper(self, self.canvas, regions)
        self.drops = Drops(self, self.canvas, self.welcome.card, self.files, self.recipes)

    def _make_menus(self) -> None:
        session, actions = self.session, self.actions_by_name
        self.toolbar = make_toolbar(self, actions)
        self.presets = Presets(session, actions, self.file_worker, self.preferences.presets, self)
        self.snapshots = SnapshotDesk(session, self.recipes, actions, self)
        self.snapshots.serve(self.sidebar.snapshots)
        fill_menu_bar(
            self,
            actions,
            self.preferences,
            self.files.open,
            self.presets.menu,
            self.snapshots.menu,
        )

    def _make_dock(self) -> None:
        session, actions, theme = self.session, self.actions_by_name, self.theme
        self.reference = References(
            session, self.worker, self.file_worker, actions, self.preferences, theme, self
        )
        self.sidebar = Sidebar(
            session, actions, self.preferences, theme, self.models,
            self.variants.panel, self.variants.samples_panel, self.reference.panel,
        )  # fmt: skip
        self.reference.loading.connect(partial(self.sidebar.show_widget, self.reference.panel))
        self.dock = QDockWidget(self.tr("Settings"), self)
        self.dock.setObjectName("panel")
        # Without a description, for which Qt's own role has no place, Orca reads every text in it.
        self.dock.setProperty(ROLE, "Grouping")
        self.dock.setAccessibleName(self.dock.windowTitle())
        self.dock.setAccessibleDescription(self.tr("Sections that open and close."))
        movable = QDockWidget.DockWidgetFeature.DockWidgetMovable
        self.dock.setFeatures(movable | QDockWidget.DockWidgetFeature.DockWidgetFloatable)
        self.dock.setWidget(self.sidebar)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    def _make_film(self) -> None:
        actions, theme, session = self.actions_by_name, self.theme, self.session
        self.filming = Filming(
            self, self.canvas, session, self.worker, actions, self.preferences, theme
        )
        self.strip = PhotoDesk(
            self, self.photos, session, self.files, actions, self.preferences, theme
        )
        self.strip.wanted_changed.connect(self._show_page)
        projector = self.filming.projector
        self.heat = HeatLayers(
            self.canvas, session, projector, self.worker, layer_of(self.preferences),
            self.variants.samples, self.honesty, self,
        )  # fmt: skip
        self.honesty.changed.connect(lambda: self.status.show_honest(self.honesty.sentence))
        self.sidebar.view.layer_chosen.connect(self.heat.choose)
        projector.shown_changed.connect(lambda: self.status.show_frame(projector.frame))
        actions["heatmap"].toggled.connect(self.heat.refresh)

    def _connect_session(self) -> None:
        session, worker = self.session, self.worker
        session.run_requested.connect(worker.submit)
        session.cancel_requested.connect(worker.cancel)
        session.photo_changed.connect(self._show_page)
        session.photo_changed.connect(self._show_title)
        session.result_changed.connect(self._enable_actions)
        session.result_changed.connect(self._offer_hints)
        session.activity_changed.connect(self._enable_actions)
        session.marks_changed.connect(self._enable_actions)
        session.undo_stack.cleanChanged.connect(self._show_title)
        session.undo_stack.canUndoChanged.connect(self._enable_actions)
        session.undo_stack.canRedoChanged.connect(self._enable_actions)
        worker.answered.connect(session.apply)
        session.noticed.connect(self._show_device)
        session.pace = self.preferences.get(PACE)
        session.result_changed.connect(lambda: self.preferences.set(PACE, session.pace))
        self.preferences.lost.connect(self._tell_lost)
        self.batch.noticed.connect(session.heed)
        worker.failed.connect(session.fail_run)
        worker.load_failed.connect(self._show_no_model)
        session.model_changed.connect(self._show_loading)
        self.models.imported.connect(self._offer_imported)
        worker.loaded.connect(self._show_model)
        self.file_worker.busy_changed.connect(self.status.show_files)
        self.picture.hovered.connect(self.status.show_hover)
        self.picture.zoom_changed.connect(self.status.show_zoom)
        self.sidebar.paint.size_edited.connect(self.painting.set_brush_size)
        self.sidebar.paint.tolerance_edited.connect(self.painting.set_tolerance)
        self.sidebar.paint.amount_edited.connect(self.painting.set_amount)
        self.sidebar.paint.share_edited.connect(self.painting.set_share)
        self.sidebar.paint.variation_edited.connect(self.painting.set_variation)
        self.painting.variation_changed.connect(self.sidebar.paint.show_variation)
        self.variants.left.connect(self.painting.set_variation)
        self.painting.brush_size_changed.connect(self.sidebar.paint.brush.show_value)
        self.sidebar.view.opacity_changed.connect(self.canvas.set_heatmap_opacity)
        self.welcome.open_requested.connect(self.files.ask_and_open)
        self.welcome.sample_requested.connect(self.files.open_sample)
        self.welcome.path_chosen.connect(self.files.open)
        self.hints.finished.connect(partial(self.preferences.set, HINTS_DONE, True))

    def _connect_actions(self) -> None:
        files, session = self.files, self.session
        targets = {
            "open": files.ask_and_open,
            "open_sample": files.open_sample,
            "choose_page": files.ask_page,
            "paste": files.paste,
            "open_recipe": self.recipes.ask_and_open,
            "save_recipe": self.recipes.ask_and_save,
            "export_picture": files.ask_and_export_picture,
            "export_comparison": files.ask_and_export_comparison,
            "show_export": files.show_export,
            "batch": self.show_batch,
            "models": self.show_models,
            "quit": self.close,
            "preferences": self.show_preferences,
            "undo": session.undo_stack.undo,
            "redo": session.undo_stack.redo,
            "copy": files.copy_result,
            "run": session.run,
            "cancel": session.cancel,
            "shortcuts": lambda: ShortcutSheet(self.actions_by_name, self).open(),
            "hints": self.hints.begin,
            "diagnostics": lambda: QGuiApplication.clipboard().setText(report(session)),
            "log": lambda: show_folder(log_folder(), self),
            "about": lambda: AboutDialog(self).open(),
        }
        for name, target in targets.items():
            self.actions_by_name[name].triggered.connect(lambda _=False, do=target: do())
        for name in ("export_picture", "export_comparison"):
            self.actions_by_name[name].triggered.connect(self._end_hints)
        panel = self.actions_by_name["panel"]
        panel.setChecked(True)
        panel.toggled.connect(self._show_page)
        live = self.actions_by_name["live"]
        live.setChecked(self.preferences.get(LIVE))
        session.set_live(live.isChecked())
        live.toggled.connect(session.set_live)
        live.toggled.connect(partial(self.preferences.set, LIVE))
        self._enable_actions()

    # Showing

    def show_batch(self) -> None:
        """Show the batch dialog; there is one, which remembers its photos."""
        if self.batch_dialog is None:
            self.batch_dialog = BatchDialog(
                self.batch, self.session, self.file_worker, self.preferences, self
            )
        self.batch_dialog.show()
        self.batch_dialog.raise_()
        self.batch_dialog.activateWindow()

    def show_preferences(self) -> None:
        """Show the preferences, which act while they are chosen."""
        PreferencesDialog(self.preferences, self.session, self.file_worker, self).open()

    def show_models(self) -> None:
        """Show the models; those that were never measured here are measured now."""
        if self.models_dialog is None:
            self.models_dialog = ModelsDialog(self.models, self)
        self.models.refresh()
        self.models.measure()
        self.models_dialog.show()
        self.models_dialog.raise_()
        self.models_dialog.activateWindow()

    def _offer_imported(self, models: list[StoredModel]) -> None:
        self.session.tell(
            Message(
                self.tr("“{0}” has been imported.").format(models[-1].title),
                label=self.tr("Use it"),
                step=partial(self.models.choose, models[-1]),
            )
        )

    def _tell_lost(self, folder: str) -> None:
        sentence = self.tr(
            "Preferences cannot be kept: nothing can be written in “{0}”. Check its permissions, "
            "or free some space."
        )
        self.session.tell(Message(sentence.format(folder), warns=True, lasts=True))

    def _show_page(self) -> None:
        opened, cropping = self.session.photo is not None, self.crop.is_active
        page = self.crop.page if cropping else self.canvas if opened else self.welcome
        self._pages.setCurrentWidget(page)
        for bar in (self.menuBar(), self.toolbar):  # with them, their keys rest
            bar.setEnabled(not cropping)
        shown = opened and not cropping
        self.dock.setVisible(shown and self.actions_by_name["panel"].isChecked())
        self.filming.show_dock(shown)
        self.strip.show_dock(shown)
        self._enable_actions()

    def _show_title(self) -> None:
        photo = self.session.photo
        if photo is None:
            self.setWindowTitle("ITER Studio")
            return
        name = photo.path.name if photo.path is not None else photo.name
        self.setWindowTitle(f"{name}[*] - ITER Studio")
        self.setWindowModified(not self.session.undo_stack.isClean())

    def _show_loading(self) -> None:
        chosen = self.models.current
        self.files.model = ModelId(chosen.title, chosen.digest)
        self._model = None
        self.status.show_model(self.tr("Loading {0}…").format(chosen.title))

    def _show_no_model(self, error: StudioError) -> None:
        self.status.show_model(self.tr("No model"))
        self.session.fail_run(error, action="models")

    def _show_model(self, runner: object) -> None:
        model = getattr(runner, "model", None)
        if model is None:  # a scripted pipeline
            self.status.show_model(self.tr("Ready"))
            return
        self.files.model = ModelId.of(model)
        self._model = model
        self._show_device()
        self.machine.check(str(model.device))

    def _show_device(self) -> None:
        """Say where the networks are; they move to the CPU when their device fails."""
        if (model := self._model) is not None:
            where, slow = str(model.device).upper(), model.device.type == "cpu"
            self.status.show_model(f"{model.config.name} · {where}", slow=slow)

    def _enable_actions(self) -> None:
        session, actions = self.session, self.actions_by_name
        opened, done = session.photo is not None, session.result is not None
        enabled = dict.fromkeys((*(mode.name for mode in ViewMode), "fit", "zoom_100"), opened)
        enabled |= dict.fromkeys(
            ("zoom_in", "zoom_out", "heatmap", "outline", "marks", "live", "run", "hints", "crop"),
            opened,
        )
        enabled |= dict.fromkeys(("INSPECT", "find", "review"), opened)
        enabled |= dict.fromkeys((spec.name for spec in (*PAINT, *VARIANTS)), opened)
        enabled["save_recipe"] = opened
        enabled["choose_page"] = session.photo is not None and session.photo.pages > 1
        enabled |= dict.fromkeys(("export_picture", "export_comparison", "copy"), done)
        painted = opened and not session.paintwork.is_empty
        enabled |= dict.fromkeys(("clear", "grow", "shrink"), painted)
        for mark in (Mark.REFINE, Mark.KEEP, Mark.HEAL):
            name = f"save_{mark.name.lower()}_mask"
            enabled[name] = painted and bool((session.marks == mark).any())
        enabled["show_export"] = self.files.exported is not None
        enabled["undo"] = session.undo_stack.canUndo()
        enabled["redo"] = session.undo_stack.canRedo()
        enabled["cancel"] = session.activity is not None
        for name, on in enabled.items():
            if actions[name].isEnabled() != on:
                actions[name].setEnabled(on)

    def _end_hints(self) -> None:
        """Who exports needs no hints, and they would lie over what is said of the file."""
        if self.hints.isVisible():
            self.hints.finish()

    def _offer_hints(self) -> None:
        wanted = self.session.result is not None and not self.preferences.get(HINTS_DONE)
        if wanted and not self.hints.isVisible():
            self.hints.begin()

    # Input that belongs to no widget

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold the original, or step back with Esc."""
        if event.key() == Qt.Key.Key_Backslash and not event.isAutoRepeat():
            self.canvas.show_original(True)
        elif self.focus_keeper.take_key(event):
            pass
        elif event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the original go."""
        if event.key() == Qt.Key.Key_Backslash and not event.isAutoRepeat():
            self.canvas.show_original(False)
        else:
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make Tab on the picture hold the original, unless one came there by Tab.

        It goes on where a screen reader is at work, too; F6 leaves the picture in any case.
        """
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        if watched is self.canvas and event.type() in kinds and isinstance(event, QKeyEvent):
            walks = self.focus_keeper.walks or QAccessible.isActive()
            if event.key() == Qt.Key.Key_Tab and not (event.modifiers() or walks):
                if not event.isAutoRepeat():
                    self.canvas.show_original(event.type() == QEvent.Type.KeyPress)
                return True
        elif watched is self.canvas and event.type() == QEvent.Type.FocusOut:
            self.canvas.show_original(False)
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go by Tab in reading order: tools, picture, panel, film, and the line at the bottom."""
        target = self.focus_keeper.walk(forward=forward)
        if target is not None:
            self.sidebar.show_focus(target)
        return target is not None

    def _step_back(self) -> None:
        if self.canvas.cancel_gesture() or self.desk.step_back():
            return
        if self.hints.isVisible():
            self.hints.finish()
            return
        if self.session.activity is not None or self.session.is_pending:
            self.session.cancel()
        elif self.session.message is not None:
            self.session.dismiss()
        elif not self.filming.projector.is_result:
            self.filming.projector.show_result()
        else:
            self.actions_by_name["PAN"].trigger()

    def _change_focus(self) -> None:
        """Go from the picture to the message, if there is one, to the panel, and back."""
        bar = self.message_bar
        told = next((each for each in bar.buttons if each.isVisible()), None)
        panel = self.sidebar.restore.alpha.slider
        focus = QApplication.focusWidget()
        if focus is None or self.canvas.hasFocus():
            target: QWidget = told or panel
        else:
            target = panel if bar.isAncestorOf(focus) else self.canvas
        if target is panel:
            self.sidebar.show_widget(panel)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Beginning and end

    def _restore_layout(self) -> None:
        self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(self.preferences.layout("geometry"))
        self.restoreState(self.preferences.layout("state"))
        self.actions_by_name["panel"].setChecked(self.preferences.get(PANEL))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Disappear at once, unless something would be lost; then stop the threads."""
        if not self.closing.may_close():
            event.ignore()
            return
        self.preferences.set_layout("geometry", self.saveGeometry())
        self.preferences.set_layout("state", self.saveState())
        self.preferences.set(PANEL, self.actions_by_name["panel"].isChecked())
        self.preferences.flush()
        self.hide()
        if self.batch_dialog is not None:
            self.batch_dialog.close()
        if self.models_dialog is not None:
            self.models_dialog.close()
        self.session.cancel()
        self.worker.stop()
        self.file_worker.stop()
        self.models.close()
        self.strip.end()
        self.autosave.close()
        super().closeEvent(event)
