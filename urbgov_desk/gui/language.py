"""The language of the screens: Vietnamese as written, English as the shipped translation."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from urbgov_desk import assets
from urbgov_desk.gui.preference import Language, Liking, Preferences


class Speech(QObject):
    """Puts the chosen language on the application, also for Qt's own buttons and menus."""

    def __init__(self, app: QCoreApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._put: list[QTranslator] = []
        preferences.changed.connect(self._on_preferences)
        self.speak(preferences.liking.language)

    def speak(self, language: Language) -> None:
        """Speak a language from now on; windows hear of it by LanguageChange."""
        for translator in self._put:
            self._app.removeTranslator(translator)
        self._put = []
        QLocale.setDefault(
            QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
            if language is Language.vi
            else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        )
        # Qt's own words are English already; the screens' own are Vietnamese already.
        name = "qtbase_vi" if language is Language.vi else "en"
        translator = QTranslator(self)
        file = assets.path("i18n", f"{name}.qm")
        if file.is_file() and translator.load(str(file)):
            self._app.installTranslator(translator)
            self._put.append(translator)

    def _on_preferences(self, before: Liking, after: Liking) -> None:
        if before.language is not after.language:
            self.speak(after.language)
