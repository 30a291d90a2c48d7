struct Heap {
}
