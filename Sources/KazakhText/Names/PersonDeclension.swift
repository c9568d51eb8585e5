extension PersonName {
  /// The full name in one of the seven cases: `Бибігүл Жексенбай` in the instrumental is `Бибігүл Жексенбаймен`.
  ///
  /// The last word takes the ending: the surname, or the patronymic or given name where no surname is known. Surnames in -ов take after the
  /// vowel before it (Қасымовтың, Ахметовтің), those in -ев are front unless а stands before it (Тоқаевқа, Медведевке), -ұлы and -қызы are
  /// possessed (Сейдірұлына); names in Latin letters take the ending after a hyphen (Guterres-тің).
  ///
  /// Source: the harmony that state news writes after Russian-type surnames (figures at `isBack`).
  ///
  /// - Parameter grammaticalCase: the case.
  /// - Complexity: O(*n*) in the length of the name.
  public func declined(_ grammaticalCase: GrammaticalCase) -> String {
    DeclinedName(full, isPerson: true).form(in: grammaticalCase)
  }
}
