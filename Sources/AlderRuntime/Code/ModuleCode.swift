/// One version of a loaded module.
final class ModuleCode {
  let name: Term
  /// Source files by `SourceLocation.file`: the module's own first, then those it includes.
  let files: [String]

  init(name: Term, files: [String]) {
    self.name = name
    self.files = files
  }
}
