/// A place where a macro is used: all that its expansion gives is said to stand there.
public struct MacroUse: Sendable {
  public let name: Name
  public let span: Span
  /// The macro's name in its `-define`.
  public let definition: Span
}

extension ParsedModule {
  /// A chain of macros that use each other is explained so far.
  private static var shownUses: Int { 3 }

  /// A diagnostic about the expansion of a macro, with the places where the macros are defined.
  public func explainingMacros(_ diagnostic: Diagnostic) -> Diagnostic {
    var explained = diagnostic
    for use in macroUses where use.span == diagnostic.span && use.span != .none {
      let note = Diagnostic.Note(
        "expanded from macro '\(names[use.name])'", at: use.definition)
      if !explained.notes.contains(note) { explained.notes.append(note) }
      if explained.notes.count >= diagnostic.notes.count + Self.shownUses { break }
    }
    return explained
  }
}
