import{c as e,d as t,i as n,r}from"./shared-problems.js";import{t as i}from"./shared-account.js";import{r as a,t as o}from"./shared-where.js";import{n as s,t as c}from"./shared-state-view.js";import{t as l}from"./shared-page.js";var u={page:`side`};function d(i){return t`<article class="note-paper card">
    <header>
      <h2>Status ${i.year}${i.department?t`: ${r(i.department)}`:e}</h2>
      <p>${n(i.summary)}</p>
      <p class="note">Citaterne er ordrette. Tallene i klammer fører til kilderne.</p>
    </header>
    ${i.plans.map(e=>f(e,i.initiatives.filter(t=>t.plan===e.id)))}
    <section class="note-sources"><h3>Kilder</h3>
      <ol>${i.sources.map(e=>t`<li value=${e.n}>
        <a href=${o(e.document_id,e)}>${a(e,u)}</a></li>`)}</ol>
    </section>
  </article>`}function f(n,i){return t`<section class="note-plan">
    <h3>${r(n.title)}</h3>
    ${n.newest?t`<p class="warning">Fra en tidligere udgave: den nyeste, ${r(n.newest)}, har ikke året.</p>`:e}
    ${n.amounts.length?t`<h4>Beløb i planen</h4>${n.amounts.map(h)}`:e}
    ${i.map(p)}
  </section>`}function p(n){let i=n.state??`none`;return t`<section class="note-initiative">
    <h4>${r(n.name)}</h4>
    <p class="note-state">${s(i)}${c[i]}</p>
    ${m(`Mål`,n.goals,!0)} ${m(`Det har vi gjort`,n.done)} ${m(`Det har vi opnået`,n.achieved)}
    ${m(`Det arbejder vi videre med`,n.next)} ${m(`Status`,n.note)} ${m(`Vurdering`,n.level)}
    ${n.amounts.length?t`<h5>Beløb</h5>${n.amounts.map(h)}`:e}
    ${n.blank.length?t`<h5>Ikke indrapporteret</h5><p>${n.blank.map(e=>t`<span class="note-blank">${r(e.label)}${g(e)}</span> `)}</p>`:e}
    ${n.undated.length?t`<h5>Uden år i planen</h5><p>${n.undated.map(e=>t`<span class="note-blank">${r(e.label)}${g(e)}</span> `)}</p>`:e}
  </section>`}function m(i,a,o=!1){return a.length===0?e:t`<h5>${i}</h5>
    ${a.map(i=>t`<p>
      ${o?t`<span class="note-label">${r(i.label)}:</span> `:e}
      ${i.goal?t`<span class="note-label">${r(i.goal)}:</span> `:e}<span class="quote">${n(i.text)}</span>${g(i)}
    </p>`)}`}function h(e){return t`<p><strong>${n(e.label)}</strong> <span class="quote">${n(e.text)}</span>${g(e)}</p>`}function g({citation:e}){let n=a(e,u);return t` <a class="note-mark" href=${o(e.document_id,e)} aria-label="[${e.n}] ${n}">[${e.n}]</a>`}var _=class extends l{static{this.properties={...l.properties,overview:{state:!0},year:{state:!0},department:{state:!0},note:{state:!0}}}constructor(){super(),this.overview=null,this.year=null,this.department=``,this.note=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.year=e?v(e):null})}render(){let{overview:n,year:i}=this;if(!n||i===null){let e=!n&&!this.problem;return t`${this.problemView()}<p class=${e?`note`:`nothing`} ?hidden=${this.problem!==null}>${e?`Henter planerne …`:`Der er ingen indlæste handleplaner endnu.`}</p>`}return t`<form class="row no-print" aria-label="Vælg år og afdeling" @submit=${e=>e.preventDefault()}>
        <div class="field"><label for="year">År</label>
          <select id="year" @change=${e=>this.year=Number(e.target.value)}>
            ${n.years.map(e=>t`<option value=${e} ?selected=${e===i}>${e}</option>`)}
          </select></div>
        <div class="field"><label for="department">Afdeling</label>
          <select id="department" @change=${e=>this.department=e.target.value}>
            <option value="">Alle afdelinger</option>
            ${n.departments.map(e=>t`<option value=${e}>${r(e)}</option>`)}
          </select></div>
        <button type="button" class="solid" @click=${()=>window.print()}>Udskriv</button>
        <a class="plain outline" href="/api/report.docx?${this.query}" download>Hent som Word</a>
      </form>
      ${this.problemView()} ${this.note?d(this.note):e}`}updated(e){(e.has(`year`)||e.has(`department`))&&this.year!==null&&this.fetchNote()}get query(){let e=new URLSearchParams({year:String(this.year)});return this.department&&e.set(`department`,this.department),e.toString()}async fetchNote(){let{query:e}=this,t=await this.read(`/api/report?${e}`);e===this.query&&(this.note=t)}};function v({rows:e,years:t}){let n=e.flatMap(({cells:e})=>e.filter(({state:e})=>e!==`empty`).map(({year:e})=>e));return n.length?Math.max(...n):t.at(-1)??null}customElements.define(`klarplan-statusnotat-page`,_),i();