import Glibc
import Testing

@testable import AlderRuntime

@Suite struct ControlGroupTests {
  /// Files below a directory that stands for the root of the file system.
  private final class Root {
    let path: String
    private var made: [String] = []

    init(_ files: [(path: String, text: String)]) {
      var template = Array("/tmp/alder-groups.XXXXXX".utf8CString)
      precondition(mkdtemp(&template) != nil)
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      for file in files { add(file.path, file.text) }
    }

    private func add(_ file: String, _ text: String) {
      var directory = path
      for name in file.split(separator: "/").dropLast() {
        directory += "/\(name)"
        if mkdir(directory, 0o700) == 0 { made.append(directory) }
      }
      let descriptor = open("\(path)/\(file)", O_WRONLY | O_CREAT, 0o600)
      var text = text
      _ = text.withUTF8 { write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
      made.append("\(path)/\(file)")
    }

    deinit {
      for name in made.reversed() where unlink(name) != 0 { rmdir(name) }
      rmdir(path)
    }
  }

  @Test func theLowestLimitOnTheWayCounts() {
    let root = Root([
      ("proc/self/cgroup", "0::/outer/inner\n"),
      ("sys/fs/cgroup/outer/memory.max", "1000000\n"),
      ("sys/fs/cgroup/outer/inner/memory.max", "max\n"),
    ])
    #expect(ControlGroup.memoryLimit(root: root.path) == 1_000_000)
  }

  @Test func versionOneHasAMountOfItsOwn() {
    let root = Root([
      ("proc/self/cgroup", "5:cpu,cpuacct:/a\n4:memory:/b\n"),
      ("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n"),
      ("sys/fs/cgroup/memory/b/memory.limit_in_bytes", "2000000\n"),
    ])
    #expect(ControlGroup.memoryLimit(root: root.path) == 2_000_000)
  }

  @Test func groupsOfAContainersHostAreNotToBeSeen() {
    let root = Root([
      ("proc/self/cgroup", "0::/host/container\n"), ("sys/fs/cgroup/memory.max", "3000000\n"),
    ])
    #expect(ControlGroup.memoryLimit(root: root.path) == 3_000_000)
  }

  @Test func withoutLimitThereIsNone() {
    let root = Root([("proc/self/cgroup", "0::/\n"), ("sys/fs/cgroup/memory.max", "max\n")])
    #expect(ControlGroup.memoryLimit(root: root.path) == nil)
    #expect(ControlGroup.memoryLimit(root: "/nowhere") == nil)
  }
}
