package fi.tagi.server.diary;

class MemoryDiaryTest extends DiaryContract {
  private final MemoryDiary memory = new MemoryDiary();

  @Override
  Diary diary() {
    return memory;
  }

  @Override
  OpenContacts open() {
    return memory;
  }
}
